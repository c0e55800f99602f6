package torchwright.benchmarks.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as JSON: {@code machine}, {@code peers}, {@code leftOut}, and {@code samples}, one a line. */
public final class ResultsFile {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ResultsFile() {}

    /**
     * {@return results as JSON}
     *
     * @param results what was measured
     */
    public static String text(Results results) {
        StringBuilder text = new StringBuilder("{\n\"machine\": ")
                .append(GSON.toJson(results.machine()))
                .append(",\n\"peers\": ")
                .append(GSON.toJson(results.peers()))
                .append(",\n\"leftOut\": ")
                .append(GSON.toJson(results.leftOut()))
                .append(",\n\"samples\": [\n");
        String separator = "";
        for (Sample sample : results.samples()) {
            text.append(separator).append(GSON.toJson(json(sample)));
            separator = ",\n";
        }
        return text.append("\n]\n}\n").toString();
    }

    /**
     * Reads results.
     *
     * @param file what {@link #text} made
     * @return what was measured
     * @throws IOException if the file cannot be read, or is not of this form
     */
    public static Results read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try {
            JsonObject all = JsonParser.parseString(text).getAsJsonObject();
            Map<String, String> peers = new LinkedHashMap<>();
            member(all, "peers")
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(peer -> peers.put(peer.getKey(), peer.getValue().getAsString()));
            List<String> leftOut = new ArrayList<>();
            member(all, "leftOut").getAsJsonArray().forEach(words -> leftOut.add(words.getAsString()));
            List<Sample> samples = new ArrayList<>();
            for (JsonElement sample : member(all, "samples").getAsJsonArray()) {
                samples.add(sample(sample.getAsJsonObject()));
            }
            return new Results(GSON.fromJson(member(all, "machine"), Machine.class), peers, leftOut, samples);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException broken) {
            throw new IOException(file + " holds no results: " + broken.getMessage(), broken);
        }
    }

    private static JsonObject json(Sample sample) {
        JsonObject json = new JsonObject();
        json.addProperty("work", sample.entry().work());
        json.addProperty("peer", sample.entry().peer());
        json.addProperty("threads", sample.entry().threads());
        json.addProperty("round", sample.round());
        json.addProperty("nanos", rounded(sample.nanos()));
        if (!Double.isNaN(sample.bytes())) {
            json.addProperty("bytes", rounded(sample.bytes()));
        }
        return json;
    }

    /** Six digits are more than any clock here is good for. */
    private static BigDecimal rounded(double value) {
        return new BigDecimal(BigDecimal.valueOf(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString());
    }

    private static Sample sample(JsonObject json) {
        return new Sample(
                new Entry(
                        member(json, "work").getAsString(),
                        member(json, "peer").getAsString(),
                        member(json, "threads").getAsInt()),
                member(json, "round").getAsInt(),
                member(json, "nanos").getAsDouble(),
                json.has("bytes") ? json.get("bytes").getAsDouble() : Double.NaN);
    }

    private static JsonElement member(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new JsonParseException("\"" + name + "\" is missing");
        }
        return json.get(name);
    }
}
