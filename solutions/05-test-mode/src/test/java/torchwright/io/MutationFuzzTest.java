package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

/**
 * Honest files with random faults: each is either refused cleanly or read as valid tensors, which are no larger than
 * the file allows.
 */
class MutationFuzzTest {
    private static final List<String> SAFETENSORS =
            List.of("torch.safetensors", "numpy.safetensors", "model.safetensors");
    private static final List<String> NPY =
            List.of("floats.npy", "floats-fortran-big-endian.npy", "floats-version-2.npy", "truths.npy", "empty.npy");
    private static final List<String> NPZ = List.of("stored.npz", "deflated.npz");
    /** No deflated byte stands for more. */
    private static final int BEST_DEFLATION = 1032;

    private static final byte[] TELLING = "{}[]()\":,\\'0129-.eE \n".getBytes(StandardCharsets.US_ASCII);

    @SeededTest(cases = 1000)
    void aFaultySafetensorsFileIsRefusedOrValid(Random random) throws IOException {
        byte[] file = mutated(Samples.fixture(SAFETENSORS.get(random.nextInt(SAFETENSORS.size()))), random);
        check("safetensors", file, 1);
    }

    @SeededTest(cases = 800)
    void aFaultyNpyFileIsRefusedOrValid(Random random) throws IOException {
        byte[] file = mutated(Samples.fixture(NPY.get(random.nextInt(NPY.size()))), random);
        check("npy", file, 1);
    }

    @SeededTest(cases = 800)
    void aFaultyNpzFileIsRefusedOrValid(Random random) throws IOException {
        byte[] file = mutated(Samples.fixture(NPZ.get(random.nextInt(NPZ.size()))), random);
        check("npz", file, BEST_DEFLATION);
    }

    private static void check(String format, byte[] file, int expansion) throws IOException {
        long before = AllocatedBytes.now();
        Map<String, Tensor> tensors = Map.of();
        try {
            tensors = HostileFile.read(format, file);
        } catch (FileFormatException refused) {
            boolean inside = refused.offset() >= 0 && refused.offset() <= (long) file.length * expansion;
            assertTrue(inside && !refused.problem().isBlank(), refused::getMessage);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError other) {
            fail("a file must be refused with a FileFormatException, but came " + other, other);
        }
        long cost = AllocatedBytes.now() - before;
        assertTrue(cost < AllocatedBytes.ALWAYS + 8L * file.length * expansion, () -> "it cost " + cost + " bytes");
        tensors.values().forEach(Samples::assertValid);
        long bytes = tensors.values().stream()
                .mapToLong(tensor -> tensor.storage().bytes())
                .sum();
        assertTrue(bytes <= (long) file.length * expansion, () -> bytes + " bytes out of " + file.length);
    }

    /** One to three faults: bits, bytes, characters of the grammar, numbers, and pieces cut, repeated or exchanged. */
    static byte[] mutated(byte[] honest, Random random) {
        byte[] file = honest.clone();
        int faults = 1 + random.nextInt(3);
        for (int i = 0; i < faults && file.length > 0; i++) {
            // Most of what can be believed wrongly stands in the first bytes, or, in an archive, in the last.
            int near = Math.min(file.length, 400);
            int at = random.nextInt(random.nextBoolean() ? near : file.length);
            if (random.nextInt(4) == 0) {
                at = file.length - 1 - random.nextInt(near);
            }
            file = fault(file, at, random);
        }
        return file;
    }

    private static byte[] fault(byte[] file, int at, Random random) {
        int length = 1 + random.nextInt(Math.min(16, file.length - at));
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> file[at] = TELLING[random.nextInt(TELLING.length)];
            case 3 -> Arrays.fill(file, at, at + length, random.nextBoolean() ? (byte) 0xff : 0);
            case 4 -> {
                return Arrays.copyOf(file, at);
            }
            case 5 -> {
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
            }
            case 6 -> {
                return joined(Arrays.copyOf(file, at + length), Arrays.copyOfRange(file, at, file.length));
            }
            default -> System.arraycopy(file, random.nextInt(file.length - length + 1), file, at, length);
        }
        return file;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
