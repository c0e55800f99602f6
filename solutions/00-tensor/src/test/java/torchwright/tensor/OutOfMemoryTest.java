package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** What does not fit says what it was: the operation, its shapes, how much. */
class OutOfMemoryTest {
    @Test
    void aResultThatDoesNotFitNamesTheOperationItsShapesAndTheBytes() {
        try (RemovableHandle handle = Backends.register(new ScarceBackend())) {
            Tensor column = scarce(100, 1);
            Tensor row = scarce(1, 300);
            OutOfMemoryError error = assertThrows(OutOfMemoryError.class, () -> column.mm(row));
            assertSays(
                    error,
                    "DefaultCPUAllocator: can't allocate memory: you tried to allocate 120000 bytes. Error code 12"
                            + " (Cannot allocate memory)\n"
                            + "Mm of [100, 1] and [1, 300] gives a tensor of shape [100, 300] and dtype torch.float32, ");
            assertTrue(error.getMessage().contains("-Xmx"), error.getMessage());
            assertEquals("storage", error.getCause().getMessage());
        }
    }

    @Test
    void aTensorThatNoOperationAskedForNamesItsShape() {
        try (RemovableHandle handle = Backends.register(new ScarceBackend())) {
            OutOfMemoryError error = assertThrows(OutOfMemoryError.class, () -> scarce(40, 50));
            assertTrue(
                    error.getMessage().contains("\nWanted was a tensor of shape [40, 50] and dtype torch.float32, "),
                    error.getMessage());
        }
    }

    @Test
    void aKernelThatRunsOutOfMemoryIsNamedToo() {
        try (RemovableHandle handle = Backends.register(new ScarceBackend())) {
            Tensor x = scarce(2, 3);
            OutOfMemoryError error = assertThrows(OutOfMemoryError.class, x::abs);
            assertSays(error, "Abs of [2, 3] ran out of memory for its own work: kernel\n");
            assertInstanceOf(OutOfMemoryError.class, error.getCause());
        }
    }

    @Test
    void aWriteThatRunsOutOfMemoryHasNotCounted() {
        try (RemovableHandle handle = Backends.register(new ScarceBackend())) {
            Tensor x = scarce(2, 3);
            assertThrows(OutOfMemoryError.class, x::abs_);
            assertEquals(0, x.version());
        }
    }

    @Test
    void moreThanTheHeapIsRefusedAndNothingElseSuffers() {
        long tooMany = Runtime.getRuntime().maxMemory() / DType.FLOAT64.itemSize() + 1;
        assumeTrue(tooMany < 2_000_000_000, "the heap holds the longest array");
        Tensor column = Tensor.zeros(Shape.of((int) (tooMany / 1000) + 1, 1), DType.FLOAT64);
        Tensor row = Tensor.zeros(Shape.of(1, 1000), DType.FLOAT64);
        OutOfMemoryError error = assertThrows(OutOfMemoryError.class, () -> column.add(row));
        assertTrue(
                error.getMessage()
                        .contains("\nAdd of " + column.shape().brackets() + " and [1, 1000] gives a tensor of shape "),
                error.getMessage());
        assertEquals(0, column.add(1).sub(1).sum().item());
    }

    @Test
    void moreElementsThanAnArrayHoldsAreRefusedWhateverTheHeap() {
        Tensor column = Tensor.zeros(60_000, 1);
        Tensor row = Tensor.zeros(1, 60_000);
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> column.mm(row));
        assertEquals(
                "a tensor of shape [60000, 60000] has 3600000000 elements, more than the 2147483639 that one Java array"
                        + " holds\nIt would be the result of Mm of [60000, 1] and [1, 60000]. Divide the work into"
                        + " smaller tensors.",
                error.getMessage());
    }

    private static Tensor scarce(int... sizes) {
        return Tensor.empty(Shape.of(sizes), DType.FLOAT32, ScarceBackend.DEVICE);
    }

    private static void assertSays(OutOfMemoryError error, String beginning) {
        assertTrue(error.getMessage().startsWith(beginning), error.getMessage());
    }
}
