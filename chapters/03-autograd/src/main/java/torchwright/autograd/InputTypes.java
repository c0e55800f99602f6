package torchwright.autograd;

import java.util.EnumMap;
import java.util.Map;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The dtypes and devices of an op's inputs; nearly always one of each, and then nothing is allocated. */
final class InputTypes {
    private static final Map<DType, InputTypes> ON_CPU = new EnumMap<>(DType.class);

    static {
        for (DType dtype : DType.values()) {
            ON_CPU.put(dtype, new InputTypes(new DType[] {dtype}, new Device[] {Device.CPU}));
        }
    }

    // One entry an input, or a single entry for all.
    private final DType[] dtypes;
    private final Device[] devices;

    private InputTypes(DType[] dtypes, Device[] devices) {
        this.dtypes = dtypes;
        this.devices = devices;
    }

    static InputTypes of(Tensor[] inputs) {
        if (inputs.length > 0) {
            DType dtype = inputs[0].dtype();
            boolean uniform = true;
            for (Tensor input : inputs) {
                uniform &= input.dtype() == dtype && input.device().equals(Device.CPU);
            }
            if (uniform) {
                return ON_CPU.get(dtype);
            }
        }
        DType[] dtypes = new DType[inputs.length];
        Device[] devices = new Device[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            dtypes[i] = inputs[i].dtype();
            devices[i] = inputs[i].device();
        }
        return new InputTypes(dtypes, devices);
    }

    DType dtype(int input) {
        return dtypes[Math.min(input, dtypes.length - 1)];
    }

    Device device(int input) {
        return devices[Math.min(input, devices.length - 1)];
    }
}
