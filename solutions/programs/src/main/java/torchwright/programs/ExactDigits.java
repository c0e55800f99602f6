package torchwright.programs;

import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Runs a program whose printed digits are promised: on the reference kernels, which add in PyTorch's order.
 *
 * <p>Fast kernels add in another order, and the last digit may differ. Whoever wants them all the same, says {@code
 * -Dtorchwright.cpu=vector}.
 */
final class ExactDigits {
    private static final String CHOICE = "torchwright.cpu";

    private ExactDigits() {}

    /**
     * Runs a program, and ends the JVM if it fails.
     *
     * @param program makes its command line, once the kernels are chosen
     * @param args    see the program's {@code --help}
     */
    static void run(Supplier<CommandLine> program, String... args) {
        if (System.getProperty(CHOICE) == null) {
            System.setProperty(CHOICE, "reference");
        }
        int status = program.get().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
