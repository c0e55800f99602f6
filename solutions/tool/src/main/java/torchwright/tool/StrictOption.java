package torchwright.tool;

import picocli.CommandLine.Option;

/** Whether what a reader has solved in {@code chapters/} is an error: it is where things are about to be committed. */
final class StrictOption {
    @Option(
            names = "--strict",
            negatable = true,
            description = "Exercises solved in chapters/ are errors; the default where the variable CI is set.")
    private Boolean strict;

    boolean isSet() {
        if (strict != null) {
            return strict;
        }
        String variable = System.getenv("CI");
        return variable != null && !variable.isEmpty() && !variable.equals("false");
    }
}
