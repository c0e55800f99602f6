package torchwright.vector;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether this JVM can and shall compute with vectors. */
final class VectorSupport {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String CHOICE = "torchwright.cpu";
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private VectorSupport() {}

    /**
     * Reads the system property {@code torchwright.cpu}.
     *
     * @return false for {@code reference}; true for {@code vector}, and without the property
     * @throws IllegalArgumentException for any other value
     */
    static boolean isWanted() {
        String choice = System.getProperty(CHOICE, "vector");
        return switch (choice) {
            case "vector" -> true;
            case "reference" -> false;
            default ->
                throw new IllegalArgumentException("-D" + CHOICE + "=" + choice
                        + ": expected \"vector\" for the fast kernels or \"reference\" for the exact ones");
        };
    }

    /** {@return whether the module was loaded; if not, the standard error is told so, once} */
    static boolean isPresent() {
        boolean present = ModuleLayer.boot().findModule(MODULE).isPresent();
        if (!present && TOLD.compareAndSet(false, true)) {
            System.err.println("torchwright: the JVM runs without its module " + MODULE
                    + ", so the reference kernels compute, correctly and slowly.\n"
                    + "For the fast ones start java with --add-modules " + MODULE + "; to silence this message, with -D"
                    + CHOICE + "=reference.");
        }
        return present;
    }
}
