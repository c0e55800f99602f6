package torchwright.cuda.emulator;

import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaPlatform;
import torchwright.cuda.DeviceProperties;

/** Offers the emulator as a device, where {@code -Dtorchwright.cuda=emulator} asks for it. */
public final class EmulatedPlatform implements CudaPlatform {
    /** Made by {@link java.util.ServiceLoader}. */
    public EmulatedPlatform() {}

    @Override
    public String name() {
        return "emulator";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public String obstacle() {
        return "";
    }

    @Override
    public List<DeviceProperties> devices() {
        return List.of(EmulatedDriver.properties(EmulatorOptions.defaults()));
    }

    @Override
    public CudaDriver open(int device) {
        if (device != 0) {
            throw new CudaException(
                    "cuDeviceGet", CudaError.INVALID_DEVICE, "there is one emulated device, 0, but no " + device);
        }
        return new EmulatedDriver();
    }
}
