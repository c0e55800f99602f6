package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import torchwright.io.Npy;
import torchwright.io.Npz;
import torchwright.io.SafeTensors;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

class InspectTest {
    @TempDir
    private Path folder;

    private static String run(int status, Object... args) {
        StringWriter printed = new StringWriter();
        CommandLine inspect =
                Inspect.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        assertEquals(status, inspect.execute(words), printed.toString());
        return printed.toString().replace("\r\n", "\n");
    }

    @Test
    void aCheckpointIsATable() throws IOException {
        Path file = folder.resolve("model.safetensors");
        Tensor weight = Tensor.of(new float[][] {{0.5f, -1.25f, 3}, {Float.NaN, Float.POSITIVE_INFINITY, 1.75f}});
        SafeTensors.save(
                file,
                Map.of("weight", weight, "bias", Tensor.of(1 / 3f, 1e-9f), "mask", Tensor.of(true, false, true)),
                Map.of("author", "nobody"));
        String expected = file + ": safetensors, " + Files.size(file) + """
                 bytes, 3 tensors
                  author = nobody

                  name    dtype    shape   bytes  values
                  bias    float32  [2]         8  0.3333, 1.000e-09
                  weight  float32  [2, 3]     24  -1.25 to 3, mean 1, 1 NaN, 1 infinite
                  mask    bool     [3]         3  2 of 3 true
                  total                       35

                """;
        assertEquals(expected, run(0, file));
    }

    @Test
    void numpysFilesAreKnownByTheirFirstBytes() throws IOException {
        Path array = folder.resolve("no-ending");
        Npy.save(array, Tensor.of(1L, 2, Long.MAX_VALUE));
        assertTrue(run(0, array).contains("numpy array"), run(0, array));
        assertTrue(run(0, array).contains("1, 2, 9223372036854775807"), run(0, array));
        Path archive = folder.resolve("archive");
        Npz.save(archive, Map.of("halves", Tensor.zeros(0, 3).to(DType.FLOAT16)));
        assertTrue(run(0, archive).contains("halves  float16  [0, 3]      0  no elements"), run(0, archive));
    }

    @Test
    void aNameCannotSteerTheTerminal() throws IOException {
        Path file = folder.resolve("model.safetensors");
        SafeTensors.save(file, Map.of("a\u001b[2J", Tensor.of(1f)));
        String printed = run(0, file, "--no-values");
        assertTrue(printed.contains("\"a\\u001b[2J\""), printed);
        assertTrue(printed.indexOf('\u001b') < 0 && !printed.contains("values"), printed);
    }

    @Test
    void aHostileFileIsRefusedWithTheByteAndTheOthersAreShown() throws IOException {
        Path hostile = Files.write(folder.resolve("hostile.safetensors"), new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
        Path honest = folder.resolve("honest.npy");
        Npy.save(honest, Tensor.of(1f));
        String printed = run(1, hostile, honest, folder.resolve("missing"));
        assertTrue(
                printed.contains("refused  " + hostile
                        + ", byte 0: the header claims 18446744073709551615 bytes; the limit is 100000000"),
                printed);
        assertTrue(printed.contains("numpy array"), printed);
        assertTrue(printed.contains("cannot read " + folder.resolve("missing") + " (NoSuchFileException)"), printed);
    }
}
