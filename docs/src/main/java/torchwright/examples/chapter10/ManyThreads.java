package torchwright.examples.chapter10;

import java.util.Arrays;
import java.util.Random;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.vector.matmul.RowMajorProduct;

/** Results that do not depend on how many threads computed them. */
final class ManyThreads {
    private static final int N = 160;

    private ManyThreads() {}

    /** Adds the same numbers in one, two and three parts of equal length, and then the sums of the parts. */
    static void cutByThreads() {
        float[] numbers = numbers(1);
        for (int threads = 1; threads <= 3; threads++) {
            float sum = 0;
            for (int part = 0; part < threads; part++) {
                float ofPart = 0;
                for (int i = part * numbers.length / threads; i < (part + 1) * numbers.length / threads; i++) {
                    ofPart += numbers[i];
                }
                sum += ofPart;
            }
            System.out.println(threads + " parts: " + sum);
        }
    }

    /** Multiplies the same matrices with one, two and three threads, and compares the bits. */
    static void sameBits() {
        float[] a = numbers(1);
        float[] b = numbers(2);
        float[] alone = new float[N * N];
        RowMajorProduct.multiply(a, b, alone, N, N, N, 1);
        for (int threads = 2; threads <= 3; threads++) {
            CpuBackend.setNumThreads(threads);
            float[] together = new float[N * N];
            RowMajorProduct.multiply(a, b, together, N, N, N, threads);
            System.out.println(threads + " threads, the same bits: " + Arrays.equals(alone, together));
        }
    }

    private static float[] numbers(long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[N * N];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
