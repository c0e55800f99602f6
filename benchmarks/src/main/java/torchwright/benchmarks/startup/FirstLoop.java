package torchwright.benchmarks.startup;

import java.util.Arrays;

/** Adds two arrays, says what came out, and leaves: what a JVM takes of its own. */
public final class FirstLoop {
    private FirstLoop() {}

    /**
     * Runs the program.
     *
     * @param args none
     */
    public static void main(String[] args) {
        float[] sum = new float[3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 1f + 1f;
        }
        System.out.println(Arrays.toString(sum));
    }
}
