package torchwright.examples.gpu;

import java.util.ArrayList;
import java.util.List;
import torchwright.cuda.Cuda;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** What the allocator holds and lends. */
final class Memory {
    // So that no tensor is given back while memory is counted.
    private static final List<Tensor> KEPT = new ArrayList<>();

    private Memory() {}

    /** Two small tensors share a segment; a large one gets its own. */
    static void lent() {
        try (Emulated here = Emulated.device()) {
            KEPT.add(Tensor.full(Shape.of(1), 1, DType.FLOAT32, Device.cuda()));
            report("4 bytes");
            KEPT.add(Tensor.full(Shape.of(1000), 1, DType.FLOAT32, Device.cuda()));
            report("and 4,000");
            KEPT.add(Tensor.full(Shape.of(1_000_000), 1, DType.FLOAT32, Device.cuda()));
            report("and 4,000,000");
        }
    }

    /** The table that torch prints. */
    static void summary() {
        try (Emulated here = Emulated.device()) {
            KEPT.add(Tensor.full(Shape.of(1000), 1, DType.FLOAT32, Device.cuda()));
            KEPT.add(Tensor.full(Shape.of(1_000_000), 1, DType.FLOAT32, Device.cuda()));
            System.out.println(Cuda.memorySummary(Device.cuda(), true));
        }
    }

    private static void report(String what) {
        System.out.printf(
                "%-14s allocated %,9d   reserved %,10d%n", what, Cuda.memoryAllocated(), Cuda.memoryReserved());
    }
}
