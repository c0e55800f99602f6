package torchwright.tool;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that all commands have. */
final class CourseOptions {
    @Option(names = "--root", defaultValue = ".", description = "The checkout; by default the current folder.")
    private Path root;

    @Option(names = "--chapter", paramLabel = "NN-name", description = "One chapter only, for example 03-autograd.")
    private String chapter;

    Course course() {
        return new Course(root.toAbsolutePath().normalize());
    }

    /** {@return the chosen chapter's name, or null for all} */
    String chapter() {
        return chapter;
    }
}
