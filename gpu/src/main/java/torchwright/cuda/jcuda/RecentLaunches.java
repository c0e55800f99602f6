package torchwright.cuda.jcuda;

/** The kernels that were launched last: one of them is behind an error that a later call reports. */
final class RecentLaunches {
    private static final int KEPT = 8;

    private final String[] kernels = new String[KEPT];
    private long count;

    synchronized void add(String kernel) {
        kernels[(int) (count++ % KEPT)] = kernel;
    }

    /** Forgets them: the device has done their work without an error. */
    synchronized void clear() {
        count = 0;
    }

    /** {@return their names, the last one first} */
    synchronized String names() {
        StringBuilder names = new StringBuilder();
        for (long i = count - 1; i >= Math.max(0, count - KEPT); i--) {
            names.append(names.length() == 0 ? "" : ", ").append(kernels[(int) (i % KEPT)]);
        }
        return names.toString();
    }
}
