package torchwright.extension;

import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;

/** A reference kernel that is found as a service. */
public final class CubeKernel implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Cube.class, (op, inputs, outputs) -> {
            Tensor x = inputs[0].contiguous();
            CpuStorage from = (CpuStorage) x.storage();
            CpuStorage to = (CpuStorage) outputs[0].storage();
            for (int i = 0; i < to.length(); i++) {
                double value = from.getDouble(x.layout().offset() + i);
                to.setDouble(i, value * value * value);
            }
        });
    }
}
