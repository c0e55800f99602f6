package torchwright.programs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import torchwright.io.FileFormatException;
import torchwright.io.JsonString;
import torchwright.tensor.Tensor;

/**
 * Shows what is in files of tensors, safetensors or numpy's, before anybody trusts them: names, types, sizes and values
 * as a table, or the byte at which a file is not what it claims to be.
 */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description =
                "Lists the tensors of .safetensors, .npy and .npz files. A file that is not well formed is refused"
                        + " with the byte and the reason; the exit status is 1 then.")
public final class Inspect implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the files")
    private List<Path> files;

    @Option(names = "--no-values", description = "do not look at the elements")
    private boolean withoutValues;

    private Inspect() {}

    /**
     * Shows files.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        ExactDigits.run(Inspect::commandLine, args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Inspect());
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int status = 0;
        for (Path file : files) {
            try {
                show(out, file);
            } catch (FileFormatException refused) {
                err.println("refused  " + refused.getMessage());
                status = 1;
            } catch (IOException unreadable) {
                err.println("cannot read " + file + " (" + unreadable.getClass().getSimpleName() + ")");
                status = 1;
            }
            out.flush();
            err.flush();
        }
        return status;
    }

    private void show(PrintWriter out, Path file) throws IOException {
        TensorFile found = TensorFile.read(file, !withoutValues);
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d bytes, %d %s%n",
                file,
                found.format(),
                Files.size(file),
                found.rows().size(),
                found.rows().size() == 1 ? "tensor" : "tensors");
        found.metadata().forEach((name, text) -> out.println("  " + shown(name) + " = " + shown(text)));
        if (!found.rows().isEmpty()) {
            out.println();
            table(found).forEach(line -> out.println("  " + line));
        }
        out.println();
    }

    private List<String> table(TensorFile file) {
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"name", "dtype", "shape", "bytes", withoutValues ? "" : "values"});
        for (TensorFile.Row row : file.rows()) {
            cells.add(new String[] {
                shown(row.name()),
                row.dtype(),
                row.shape(),
                String.format(Locale.ROOT, "%,d", row.bytes()),
                values(row.tensor())
            });
        }
        cells.add(new String[] {"total", "", "", String.format(Locale.ROOT, "%,d", file.bytes()), ""});
        int[] widths = new int[cells.get(0).length];
        for (String[] line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        return cells.stream().map(line -> line(line, widths)).toList();
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String space = " ".repeat(widths[i] - cells[i].length());
            boolean isNumber = i == 3;
            line.append(isNumber ? space + cells[i] : cells[i] + space).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String values(Tensor tensor) {
        return tensor == null ? "" : ValueSummary.of(tensor);
    }

    /** A foreign name as it is where that is harmless, else in quotation marks with escapes. */
    private static String shown(String text) {
        String excerpt = JsonString.excerpt(text);
        boolean plain = excerpt.equals('"' + text + '"') && !text.isBlank();
        return plain ? text : excerpt;
    }
}
