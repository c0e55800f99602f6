package torchwright.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes hostile and mutated files, and for each whether the engine refuses it, so that compare.py can ask the same of
 * Python's readers. Run by hand, with the folder, and a seed if it shall be
 * another one, as its arguments.
 */
final class VerdictsForPython {
    private static final int MUTATIONS = 2000;

    private static final List<String> HONEST = List.of(
            "torch.safetensors",
            "numpy.safetensors",
            "floats.npy",
            "floats-fortran-big-endian.npy",
            "truths.npy",
            "stored.npz",
            "deflated.npz");

    private final Path folder;
    private final StringBuilder verdicts = new StringBuilder();
    private int written;

    private VerdictsForPython(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        VerdictsForPython all = new VerdictsForPython(Files.createDirectories(Path.of(args[0])));
        for (HostileFile file : HostileFilesTest.files()) {
            all.add(file.format(), file.name(), file.bytes());
        }
        Random random = new Random(args.length > 1 ? Long.parseLong(args[1]) : 0);
        for (String honest : HONEST) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] bytes = MutationFuzzTest.mutated(Samples.fixture(honest), random);
                all.add(honest.substring(honest.indexOf('.') + 1), "mutation " + i + " of " + honest, bytes);
            }
        }
        Files.writeString(all.folder.resolve("verdicts.tsv"), all.verdicts);
    }

    private void add(String format, String name, byte[] bytes) throws IOException {
        String verdict;
        try {
            HostileFile.read(format, bytes);
            verdict = "accepted";
        } catch (FileFormatException refused) {
            verdict = refused.getMessage();
        }
        String file = written++ + "." + format;
        Files.write(folder.resolve(file), bytes);
        verdicts.append(String.join("\t", file, name, verdict)).append('\n');
    }
}
