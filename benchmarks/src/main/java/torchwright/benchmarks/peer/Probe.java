package torchwright.benchmarks.peer;

/** Loads one peer and says its version: in a process of its own, because a library that does not load may end it. */
public final class Probe {
    private Probe() {}

    /**
     * Runs the program.
     *
     * @param args the peer's name
     */
    public static void main(String[] args) {
        int status = 0;
        try {
            System.out.println("version " + Peers.named(args[0]).open(1));
        } catch (RuntimeException | LinkageError broken) {
            Throwable cause = broken;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.out.println(
                    "cause " + String.valueOf(cause).lines().findFirst().orElse(""));
            status = 1;
        }
        // Libraries may leave threads behind.
        System.exit(status);
    }
}
