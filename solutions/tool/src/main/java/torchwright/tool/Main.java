package torchwright.tool;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The author's command line: generates the chapters from the solutions and proves the course.
 *
 * <p>Exit status: 0 if all is well, 1 if something is wrong with the course, 2 if the command line is.
 */
@Command(
        name = "tool",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "Torchwright 0.1.0",
        description = "Generates the chapters from the solutions and proves the course.",
        subcommands = {GenerateCommand.class, CheckCommand.class, ProveCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Says that a command is missing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /**
     * Runs a command and ends the program with its exit status.
     *
     * @param arguments a command and its options; {@code --help} lists them
     */
    public static void main(String... arguments) {
        int status = commandLine().execute(arguments);
        if (status != 0) {
            System.exit(status); // a success must not end the JVM: Maven's exec:java runs in its own
        }
    }

    /** {@return the command line, reporting faults of the course without a stack trace} */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((fault, line, parsed) -> {
            if (!(fault instanceof CourseException)) {
                throw fault;
            }
            line.getErr().println(fault.getMessage());
            return 1;
        });
    }
}
