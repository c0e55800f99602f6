package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import torchwright.vector.roofline.Roofline;
import torchwright.vector.roofline.Work;

/** What the speed program refuses, whom it times, and what it prints; the times themselves are nobody's business here. */
class SpeedTest {
    private static final Work WORK = new Work(2e9, 1e6);
    private static final Roofline CORE = new Roofline(100e9, 40e9);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--size 0           | --size: 0 is not between 1 and 16383",
                "--size 20000       | --size: 20000 is not between 1 and 16383",
                "--seconds 0        | --seconds: 0.0 is too short to measure; at least 0.01",
                "--threads 0        | --threads: 0 is not positive",
                "--exercise 10.1    | --exercise: 10.1 is not measured; these are: 10.2, 10.3, 10.4, 10.6, 10.7, 10.8, 10.9",
            })
    void anOptionOutOfRangeIsToldWithItsRange(String options, String message) {
        StringWriter errors = new StringWriter();
        CommandLine program = Speed.commandLine().setErr(new PrintWriter(errors));
        assertEquals(2, program.execute(options.strip().split(" ")));
        assertTrue(errors.toString().contains(message), errors.toString());
    }

    @Test
    void aStepIsComparedWithTheOneBeforeItAndTheFirst() {
        SpeedContest product = SpeedContests.all(8, 2).get(0);
        List<String> names = SpeedContests.only(product, "10.4").steps().stream()
                .map(SpeedStep::exercise)
                .toList();
        assertEquals(List.of("", "10.3", "10.4"), names);
    }

    @Test
    void aResultThatIsWrongIsNotTimed() {
        float[] result = new float[2];
        SpeedStep right = new SpeedStep("", "right", 1, () -> result[1] = result[0] = 1);
        SpeedStep wrong = new SpeedStep("10.2", "wrong", 1, () -> {
            result[0] = 1;
            result[1] = 2;
        });
        SpeedContest contest = new SpeedContest("a contest", WORK, result, 1e-4, List.of(right, wrong));
        SpeedOutcome outcome = new SpeedReferee(0.01).judge(contest, wrong, new float[] {1, 1});
        assertFalse(outcome.isTimed());
        assertEquals("wrong: element 1 is 2.0, not 1.0; run its tests", outcome.remark());
    }

    @Test
    void theTableShowsTheShareOfTheLimitAndTheGain() {
        StringWriter text = new StringWriter();
        SpeedStep step = new SpeedStep("10.2", "rows", 1, () -> {});
        SpeedContest contest = new SpeedContest("a contest", WORK, new float[0], 0, List.of(step));
        SpeedTable table = new SpeedTable(new PrintWriter(text), contest, CORE);
        table.printHeader();
        table.print(new SpeedOutcome(step, 0.08, ""));
        table.print(new SpeedOutcome(step, 0.04, ""));
        table.print(new SpeedOutcome(step, Double.NaN, "not written yet"));
        String printed = text.toString();
        assertTrue(printed.contains("one core needs at least 20.00 ms, because of its arithmetic"), printed);
        assertTrue(printed.contains("80.00 ms  #####                  25 %"), printed);
        assertTrue(printed.contains("40.00 ms  ##########             50 %  2.0x"), printed);
        assertTrue(printed.contains("-  not written yet"), printed);
    }
}
