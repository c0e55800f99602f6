package torchwright.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("5.8")
class ReadACheckpointSafelyTest {
    private static final String WEIGHT = entry("weight", "F32", "[3, 2]", 0, 24);

    @Test
    void anHonestHeaderIsBelieved() {
        assertBelieved("weight of 24 bytes, then bias of 12", 36, WEIGHT, entry("bias", "F32", "[3]", 24, 36));
    }

    @Test
    void theHeaderMayNameItsTensorsInAnyOrder() {
        assertBelieved("bias is named first and lies second", 36, entry("bias", "F32", "[3]", 24, 36), WEIGHT);
    }

    @Test
    void aTensorWithoutDimensionsIsOneNumber() {
        assertBelieved("[] is a single number, of 8 bytes in F64", 8, entry("steps", "F64", "[]", 0, 8));
        assertRefused(
                "steps",
                "[] is a single number: 0 bytes cannot hold it; a product starts at 1",
                0,
                entry("steps", "F64", "[]", 0, 0));
    }

    @Test
    void aSizeOfZeroTakesNoBytes() {
        assertBelieved(
                "[5, 0] has no elements and lies between the other two",
                36,
                WEIGHT,
                entry("none", "F32", "[5, 0]", 24, 24),
                entry("bias", "F32", "[3]", 24, 36));
    }

    @Test
    void aFileWithoutTensorsHasNoData() {
        assertBelieved("no tensors and no data", 0);
    }

    @Test
    void tensorsMustNotShareBytes() {
        assertRefused(
                "bias",
                "weight ends at byte 24 and bias begins at 20: 4 bytes belong to both",
                32,
                WEIGHT,
                entry("bias", "F32", "[3]", 20, 32));
        assertRefused(
                "weight",
                "alias and weight claim the same 24 bytes: a small file could pretend to hold a thousand tensors",
                24,
                entry("alias", "F32", "[3, 2]", 0, 24),
                WEIGHT);
    }

    @Test
    void nothingMayHideBetweenThem() {
        assertRefused(
                "bias",
                "weight ends at byte 24 and bias begins at 28: nobody would ever look at the bytes between",
                40,
                WEIGHT,
                entry("bias", "F32", "[3]", 28, 40));
    }

    @Test
    void nothingMayHideBeforeTheFirst() {
        assertRefused(
                "weight",
                "the first tensor begins at byte 8 instead of 0",
                32,
                entry("weight", "F32", "[3, 2]", 8, 32));
    }

    @Test
    void nothingMayHideBehindTheLast() {
        assertRefused("", "weight ends at byte 24, but there are 30 bytes of data", 30, WEIGHT);
        assertRefused("", "there are 5 bytes of data and no tensors", 5);
    }

    @Test
    void aFileThatWasCutIsRefused() {
        assertRefused("", "weight ends at byte 24, but only 20 bytes of data are there", 20, WEIGHT);
    }

    @Test
    void aTensorMustNotEndBeforeItBegins() {
        assertRefused("bias", "bias begins at byte 24 and ends at 12", 12, WEIGHT, entry("bias", "F32", "[3]", 24, 12));
    }

    @Test
    void theShapeMustNeedTheBytesThatAreThere() {
        assertRefused(
                "weight",
                "[3, 2] has 6 elements of 4 bytes: 20 bytes are too few, reading them would run into the next tensor",
                20,
                entry("weight", "F32", "[3, 2]", 0, 20));
        assertRefused(
                "weight",
                "[3, 2] has 6 elements of 4 bytes: with 28 bytes the last 4 would be hidden",
                28,
                entry("weight", "F32", "[3, 2]", 0, 28));
    }

    @Test
    void anElementTakesAsManyBytesAsItsTypeSays() {
        assertBelieved("3 elements of F64 are 24 bytes", 24, entry("mean", "F64", "[3]", 0, 24));
        assertBelieved("3 elements of BOOL are 3 bytes", 3, entry("mask", "BOOL", "[3]", 0, 3));
        assertBelieved("3 elements of F16 are 6 bytes", 6, entry("half", "F16", "[3]", 0, 6));
        assertRefused("mean", "3 elements of F64 are 24 bytes, not 12", 12, entry("mean", "F64", "[3]", 0, 12));
        assertRefused("half", "3 elements of F16 are 6 bytes, not 3", 3, entry("half", "F16", "[3]", 0, 3));
    }

    @Test
    void aProductThatWrapsAroundIsNotSmall() {
        assertRefused(
                "bomb",
                "4294967296 * 4294967296 is 2^64; in a long that wraps around to 0, and 0 bytes would do",
                0,
                entry("bomb", "F32", "[4294967296, 4294967296]", 0, 0));
        assertRefused(
                "bomb",
                "6148914691236517206 * 3 is 2^64 + 2; in a long that wraps around to 2, and 8 bytes would do",
                8,
                entry("bomb", "F32", "[6148914691236517206, 3]", 0, 8));
    }

    @Test
    void elementsThatCanBeCountedMayStillBeTooManyBytes() {
        assertRefused(
                "bomb",
                "2^62 elements can be counted in a long, but their 2^64 bytes cannot",
                0,
                entry("bomb", "F32", "[4611686018427387904]", 0, 0));
    }

    /** Every number of an honest header agrees with all others: whoever changes one of them is found out. */
    @SeededTest(cases = 300)
    void anyNumberThatIsChangedAloneIsFoundOut(Random random) {
        List<Claim> claims = honest(random);
        long dataSize = claims.get(claims.size() - 1).end;
        assertBelieved("every number agrees with the others", dataSize, texts(claims));

        int chosen = random.nextInt(claims.size());
        Claim honest = claims.get(chosen);
        int by = 1 + random.nextInt(9);
        String what;
        switch (random.nextInt(4)) {
            case 0 -> {
                claims.set(chosen, new Claim(honest.name, honest.rows, honest.columns, honest.begin + by, honest.end));
                what = honest.name + " begins at byte " + (honest.begin + by) + " instead of " + honest.begin;
            }
            case 1 -> {
                claims.set(chosen, new Claim(honest.name, honest.rows, honest.columns, honest.begin, honest.end + by));
                what = honest.name + " ends at byte " + (honest.end + by) + " instead of " + honest.end;
            }
            case 2 -> {
                claims.set(
                        chosen, new Claim(honest.name, honest.rows + 1, honest.columns + 1, honest.begin, honest.end));
                what = honest.name + " claims one row and one column more than it has bytes for";
            }
            default -> {
                dataSize += by;
                what = "there are " + by + " bytes behind the last tensor";
            }
        }
        assertRefused("", what, dataSize, texts(claims));
    }

    /** A matrix of F32 in a header, true or not. */
    private record Claim(String name, int rows, int columns, long begin, long end) {
        String text() {
            return entry(name, "F32", "[" + rows + ", " + columns + "]", begin, end);
        }
    }

    private static List<Claim> honest(Random random) {
        List<Claim> claims = new ArrayList<>();
        long next = 0;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int rows = random.nextInt(4);
            int columns = random.nextInt(6);
            long end = next + 4L * rows * columns;
            claims.add(new Claim("t" + i, rows, columns, next, end));
            next = end;
        }
        return claims;
    }

    private static String[] texts(List<Claim> claims) {
        return claims.stream().map(Claim::text).toArray(String[]::new);
    }

    private static String entry(String name, String dtype, String shape, long begin, long end) {
        return String.format(
                "\"%s\": {\"dtype\": \"%s\", \"shape\": %s, \"data_offsets\": [%d, %d]}",
                name, dtype, shape, begin, end);
    }

    private static void assertBelieved(String why, long dataSize, String... entries) {
        try {
            SafeTensorsHeader.parse(header(entries), dataSize);
        } catch (FileFormatException refused) {
            throw new AssertionError(
                    "an honest header was refused: " + refused.getMessage() + "\n" + why + shown(dataSize, entries),
                    refused);
        } catch (RuntimeException problem) {
            throw new AssertionError("an honest header ended in a " + problem + "\n" + why, problem);
        }
    }

    private static void assertRefused(String tensor, String why, long dataSize, String... entries) {
        String message;
        try {
            SafeTensorsHeader.parse(header(entries), dataSize);
            throw new AssertionError("a header that cannot be true was believed\n" + why + shown(dataSize, entries));
        } catch (FileFormatException refused) {
            message = refused.getMessage();
        } catch (RuntimeException problem) {
            throw new AssertionError(
                    "a header that cannot be true ended in a " + problem
                            + "\nwhoever reads a file expects one exception only: throw tensor.refused(...)\n" + why,
                    problem);
        }
        if (!message.contains(tensor)) {
            fail("the refusal does not name the tensor that is wrong, " + tensor + "\nit says: " + message + "\n"
                    + why);
        }
    }

    private static byte[] header(String... entries) {
        return ("{" + String.join(", ", entries) + "}").getBytes(UTF_8);
    }

    private static String shown(long dataSize, String... entries) {
        return "\n{" + String.join(",\n ", entries) + "}\nand " + dataSize + " bytes of data";
    }
}
