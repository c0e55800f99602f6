package torchwright.cuda.kernel.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CountingDriver;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterValue;

/** Bad indices: the emulator faults where a kernel touches what is not its own, so these tests see that none does. */
class IndexErrorsTest {
    private final Tensor five = onCuda(Tensor.of(new float[] {1, 2, 3, 4, 5}));

    private static Tensor indices(long... values) {
        return onCuda(Tensor.of(values));
    }

    @AfterEach
    void nothingIsLeftToReport() {
        CudaContext.of(Device.cuda()).synchronize();
    }

    @Test
    void aBadIndexIsReportedAtTheNextReadWithTheTextOfTheCpu() {
        Tensor picked = Dispatcher.run(new Gather(0), five, indices(1, 7));
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, picked::cpu);
        String begin = "index 7 is out of bounds for dimension 0 with size 5\nThe kernel of Gather ";
        assertTrue(error.getMessage().startsWith(begin), error.getMessage());
    }

    @Test
    void theProgramGoesOnAfterwards() {
        Tensor picked = Dispatcher.run(new Gather(0), five, indices(1, 7, 0));
        assertThrows(IllegalArgumentException.class, picked::cpu);
        assertEquals(List.of(2.0, 0.0, 1.0), list(picked.cpu()), "where the index was bad there is 0");
    }

    @Test
    void everyKindOfIndexingHasTheExceptionOfTheCpu() {
        Tensor one = onCuda(Tensor.of(new float[] {9}));
        Tensor rows = onCuda(Tensor.ones(2, 3));
        Tensor row = onCuda(Tensor.ones(1, 3));
        assertLate(
                IllegalArgumentException.class,
                "index -1 is out of bounds for dimension 0 with size 5\n",
                () -> Dispatcher.run(new Scatter(0), five, indices(-1), one));
        assertLate(
                IllegalArgumentException.class,
                "index 5 is out of bounds for dimension 0 with size 5\n",
                () -> Dispatcher.run(new ScatterValue(0, 2), five, indices(5)));
        assertLate(
                IndexOutOfBoundsException.class,
                "index out of range in self\nThe index is 6, the size of",
                () -> Dispatcher.run(new IndexSelect(0), five, indices(6)));
        assertLate(
                IndexOutOfBoundsException.class,
                "index out of range in self\nThe index is -2, the size",
                () -> Dispatcher.run(new IndexAdd(0), five, one, indices(-2)));
        assertLate(
                IllegalArgumentException.class,
                "index 2 is out of bounds for dimension 0 with size 2\n",
                () -> Dispatcher.run(new IndexAdd(0), rows, row, indices(2)));
        assertLate(
                IndexOutOfBoundsException.class,
                "index -6 is out of bounds for dimension 0 with size 5\n",
                () -> Dispatcher.run(new IndexTensors(List.of(0)), five, indices(-6)));
        assertLate(
                IndexOutOfBoundsException.class,
                "index 3 is out of bounds for dimension 1 with size 3\n",
                () -> Dispatcher.run(new IndexTensors(List.of(0, 1)), rows, indices(-2), indices(3)));
        assertLate(
                IndexOutOfBoundsException.class,
                "index 1000000000000 is out of bounds for dimension 0 with",
                () -> Dispatcher.run(new IndexPut(List.of(0), true), five, one, indices(1_000_000_000_000L)));
    }

    private interface Program {
        Tensor run();
    }

    private static void assertLate(Class<? extends RuntimeException> kind, String begin, Program program) {
        Tensor result = program.run();
        RuntimeException error = assertThrows(kind, result::cpu);
        assertTrue(error.getMessage().startsWith(begin), error.getMessage());
    }

    @Test
    void whatABadIndexPointsAtIsNotWrittenButTheOthersAre() {
        Tensor written = Dispatcher.run(
                new IndexPut(List.of(0), true), five, onCuda(Tensor.of(new float[] {10, 20, 30})), indices(0, 9, -1));
        assertThrows(IndexOutOfBoundsException.class, written::cpu);
        assertEquals(List.of(11.0, 2.0, 3.0, 4.0, 35.0), list(written.cpu()));
    }

    @Test
    void theFirstErrorIsTheOneThatIsTold() {
        Tensor first = Dispatcher.run(new Gather(0), five, indices(11));
        Tensor second = Dispatcher.run(new IndexSelect(0), first, indices(12));
        RuntimeException error = assertThrows(RuntimeException.class, second::cpu);
        assertTrue(error.getMessage().startsWith("index 11 "), error.getMessage());
    }

    @Test
    void waitingForTheDeviceReportsItToo() {
        Dispatcher.run(new Gather(0), five, indices(8));
        assertThrows(
                IllegalArgumentException.class,
                () -> CudaContext.of(Device.cuda()).synchronize());
    }

    @Test
    void indexingDoesNotWaitForTheDevice() {
        Tensor index = indices(0, 1, 1);
        Tensor source = onCuda(Tensor.of(new float[] {1, 2, 3}));
        CountingDriver counts = CountingDriver.during(() -> {
            Dispatcher.run(new Gather(0), five, index);
            Dispatcher.run(new Scatter(0), five, index, source);
            Dispatcher.run(new IndexPut(List.of(0), true), five, source, index);
        });
        assertEquals(0, counts.waits());
        assertEquals(0, counts.copiesToHost());
    }

    private static List<Double> list(Tensor tensor) {
        return java.util.Arrays.stream(tensor.toDoubles()).boxed().toList();
    }
}
