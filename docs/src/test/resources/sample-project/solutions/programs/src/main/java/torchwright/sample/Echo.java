package torchwright.sample;

/** Prints its arguments, a line each; {@code fail} makes it fail. */
public final class Echo {
    private Echo() {}

    /**
     * Prints.
     *
     * @param args what to print
     */
    public static void main(String[] args) {
        for (String arg : args) {
            if (arg.equals("fail")) {
                System.err.println("as it was told");
                System.exit(3);
            }
            System.out.println(arg);
        }
    }
}
