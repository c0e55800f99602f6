package torchwright.tool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the proofs and their workers talk: over a loopback connection, because tests may write to standard output.
 *
 * <p>The parent sends one base and then requests; a worker answers each with events, the last of them {@link #END}.
 */
final class Wire {
    /** Event: a worker is ready. */
    static final byte READY = 'R';
    /** Event: a test begins; its name follows. */
    static final byte STARTED = 'S';
    /** Event: a test ended; its outcome follows. */
    static final byte FINISHED = 'F';
    /** Event: a run ended; whether the worker can be used again follows. */
    static final byte END = 'E';

    private Wire() {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void writeTexts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    static SortedSet<String> readTexts(DataInputStream in) throws IOException {
        SortedSet<String> texts = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    static void writeFiles(DataOutputStream out, Map<String, byte[]> files) throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            writeText(out, file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
    }

    static SortedMap<String, byte[]> readFiles(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = readText(in);
            files.put(path, in.readNBytes(in.readInt()));
        }
        return files;
    }

    static void writeRequest(DataOutputStream out, RunRequest request) throws IOException {
        writeTexts(out, request.removed());
        writeFiles(out, request.replaced());
        writeTexts(out, request.exercises());
    }

    static RunRequest readRequest(DataInputStream in) throws IOException {
        return new RunRequest(readTexts(in), readFiles(in), readTexts(in));
    }

    static void writeOutcome(DataOutputStream out, TestOutcome outcome) throws IOException {
        writeText(out, outcome.test());
        writeText(out, outcome.exercise());
        writeText(out, outcome.status().name());
        writeText(out, outcome.todo());
        writeText(out, outcome.failure());
        out.writeLong(outcome.millis());
    }

    static TestOutcome readOutcome(DataInputStream in) throws IOException {
        return new TestOutcome(
                readText(in),
                readText(in),
                TestOutcome.Status.valueOf(readText(in)),
                readText(in),
                readText(in),
                in.readLong());
    }
}
