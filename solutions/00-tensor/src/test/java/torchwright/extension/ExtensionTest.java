package torchwright.extension;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Backend;
import torchwright.tensor.Backends;
import torchwright.tensor.Call;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Interceptor;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.Neg;

/** A chapter adds, it never rewrites: ops, interceptors and backends plug in from outside. */
class ExtensionTest {
    @Test
    void aNewOpWithAReferenceKernelIsFoundAsAService() {
        Tensor x = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        assertArrayEquals(
                new float[] {1, 64, 8, 125, 27, 216},
                Dispatcher.run(new Cube(), x.t()).toFloats());
    }

    @Test
    void aNewOpWorksInPlaceToo() {
        Tensor x = Tensor.of(1f, 2f, 3f);
        assertSame(x, Dispatcher.runInto(new Cube(), x, x));
        assertArrayEquals(new float[] {1, 8, 27}, x.toFloats());
        assertEquals(1, x.version());
    }

    @Test
    void anOpWithoutAKernelIsTakenApart() {
        Tensor x = Tensor.of(1f, 2f, 3f);
        assertArrayEquals(
                new float[] {1, 3, 5}, Dispatcher.run(new DoubledMinusOne(), x).toFloats());
        assertArrayEquals(
                new float[] {1, 3, 5},
                Dispatcher.runInto(new DoubledMinusOne(), x, x).toFloats());
    }

    @Test
    void anInterceptorSeesEveryCallUntilItIsRemoved() {
        List<String> seen = new ArrayList<>();
        Thread me = Thread.currentThread();
        Interceptor recorder = (call, next) -> {
            if (Thread.currentThread() == me) {
                seen.add(call.op().name() + (call.isInPlace() ? "_" : ""));
            }
            return next.proceed(call);
        };
        Tensor x = Tensor.of(1f, 2f, 3f);
        try (RemovableHandle handle = Dispatcher.intercept(recorder)) {
            x.add(x).mul_(x).view(3, 1);
            handle.remove();
            x.neg();
        }
        assertEquals(List.of("Add", "Mul_", "View"), seen);
    }

    @Test
    void anInterceptorOfHigherOrderIsAskedFirstAndMayAnswerItself() {
        List<String> seen = new ArrayList<>();
        Tensor answer = Tensor.of(7f);
        Interceptor low = (call, next) -> {
            seen.add("low");
            return next.proceed(call);
        };
        Interceptor high = new Interceptor() {
            @Override
            public Tensor[] intercept(Call call, Next next) {
                seen.add("high");
                return call.op() instanceof Cube ? new Tensor[] {answer} : next.proceed(call);
            }

            @Override
            public int order() {
                return 10;
            }
        };
        try (RemovableHandle first = Dispatcher.intercept(high);
                RemovableHandle second = Dispatcher.intercept(low)) {
            assertSame(answer, Dispatcher.run(new Cube(), Tensor.of(2f)));
            assertEquals(List.of("high"), seen);
            Dispatcher.run(new DoubledMinusOne(), Tensor.of(2f));
            assertEquals(List.of("high", "high", "low"), seen.subList(0, 3));
        }
    }

    @Test
    void aBackendBringsADeviceOfItsOwn() {
        assertFalse(CountingBackend.DEVICE.isAvailable());
        try (RemovableHandle handle = Backends.register(new CountingBackend())) {
            assertTrue(CountingBackend.DEVICE.isAvailable());
            Tensor there = Tensor.of(1f, 2.5f, -3f).to(CountingBackend.DEVICE);
            assertEquals(CountingBackend.DEVICE, there.device());
            assertArrayEquals(new float[] {2, 5, -6}, there.add(there).cpu().toFloats());
            assertArrayEquals(new float[] {4, 4, 4}, there.fill_(4).cpu().toFloats());
            assertThrows(UnsupportedOperationException.class, there::exp);
            IllegalArgumentException mixed =
                    assertThrows(IllegalArgumentException.class, () -> there.add(Tensor.of(1f, 2f, 3f)));
            assertTrue(
                    mixed.getMessage()
                            .startsWith("Expected all tensors to be on the same device, but found at least two"
                                    + " devices, counter:0 and cpu!"),
                    mixed.getMessage());
        }
        assertFalse(CountingBackend.DEVICE.isAvailable());
    }

    @Test
    void aBackendOfHigherPriorityTakesTheCallsItAccepts() {
        try (RemovableHandle handle = Backends.register(new FastNegation())) {
            assertArrayEquals(new float[] {-1, -2}, Tensor.of(1f, 2f).neg().toFloats());
            assertEquals(1, FastNegation.calls);
            assertArrayEquals(new double[] {-1, -2}, Tensor.of(1.0, 2.0).neg().toDoubles());
            assertEquals(1, FastNegation.calls);
        }
    }

    /** Knows one op for one dtype, and leaves everything else to the reference backend. */
    private static final class FastNegation implements Backend {
        static int calls;

        @Override
        public String deviceType() {
            return "cpu";
        }

        @Override
        public int priority() {
            return 1;
        }

        @Override
        @SuppressWarnings("unchecked") // the kernel is returned for its own op alone
        public <O extends Op> Kernel<O> kernel(Class<O> op) {
            return op == Neg.class ? (Kernel<O>) new NegKernel() : null;
        }

        @Override
        public Storage allocate(DType dtype, int length, Device device) {
            return CpuStorage.allocate(dtype, length);
        }

        @Override
        public void transfer(Tensor source, Tensor destination) {
            throw new IllegalStateException("both are on the CPU");
        }

        private static final class NegKernel implements Kernel<Neg> {
            @Override
            public boolean accepts(Neg op, Tensor[] inputs) {
                return inputs[0].dtype() == DType.FLOAT32 && inputs[0].isContiguous();
            }

            @Override
            public void compute(Neg op, Tensor[] inputs, Tensor[] outputs) {
                calls++;
                float[] from = ((CpuStorage) inputs[0].storage()).floats();
                float[] to = ((CpuStorage) outputs[0].storage()).floats();
                for (int i = 0; i < to.length; i++) {
                    to[i] = -from[inputs[0].layout().offset() + i];
                }
            }
        }
    }
}
