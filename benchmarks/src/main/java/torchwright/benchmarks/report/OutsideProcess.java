package torchwright.benchmarks.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import torchwright.benchmarks.result.Sample;

/**
 * Measures a peer outside Java: a program that reads works, one a line, and answers each with a line of JSON. It stays
 * open for one round, so that it can be asked between two forks of JMH, and its own start is not measured.
 */
final class OutsideProcess implements Stopwatch, AutoCloseable {
    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;
    private final String version;

    private OutsideProcess(Process process) throws IOException, MeasurementException {
        this.process = process;
        this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.version = answer().get("version").getAsString();
    }

    /**
     * Starts the program.
     *
     * @param command the program and its arguments
     * @return the program, ready to be asked
     * @throws MeasurementException if it does not start, or does not greet with its version
     */
    static OutsideProcess start(List<String> command) throws MeasurementException {
        try {
            return new OutsideProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException missing) {
            throw new MeasurementException(command.get(0) + " does not start", missing);
        }
    }

    /** {@return what the program says it is} */
    String version() {
        return version;
    }

    @Override
    public Sample measure(Cell cell, int round) throws MeasurementException {
        questions.println(cell.threads() + " " + cell.work().label());
        try {
            JsonObject answer = answer();
            if (answer.has("error")) {
                throw new MeasurementException(answer.get("error").getAsString());
            }
            return new Sample(cell.entry(), round, answer.get("nanos").getAsDouble(), Double.NaN);
        } catch (IOException ended) {
            throw new MeasurementException("the program ended", ended);
        }
    }

    private JsonObject answer() throws IOException, MeasurementException {
        String line = answers.readLine();
        if (line == null) {
            throw new MeasurementException("the program ended without an answer");
        }
        try {
            return JsonParser.parseString(line).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException broken) {
            throw new MeasurementException("the program answered: " + line, broken);
        }
    }

    /** Ends the program: no more works come. */
    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
