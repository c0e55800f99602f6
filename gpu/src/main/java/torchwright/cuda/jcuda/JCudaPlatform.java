package torchwright.cuda.jcuda;

import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaPlatform;
import torchwright.cuda.DeviceProperties;

/** The NVIDIA GPUs of this machine. They are looked for once a program, at the first question. */
public final class JCudaPlatform implements CudaPlatform {
    /** Its initialisation is the look: once, whichever thread asks first. */
    private static final class OfThisMachine {
        private static final Probe PROBE =
                Probe.look(System.getProperty("os.name"), System.getProperty("os.arch"), JCudaCalls::load);
    }

    /** Made by {@link java.util.ServiceLoader}. */
    public JCudaPlatform() {}

    @Override
    public String name() {
        return "cuda";
    }

    @Override
    public boolean onlyByName() {
        return false;
    }

    @Override
    public String obstacle() {
        return OfThisMachine.PROBE.obstacle();
    }

    @Override
    public List<DeviceProperties> devices() {
        return OfThisMachine.PROBE.devices();
    }

    @Override
    public CudaDriver open(int device) {
        Probe probe = OfThisMachine.PROBE;
        if (!probe.obstacle().isEmpty()) {
            throw new CudaException("cuInit", CudaError.NO_DEVICE, probe.obstacle());
        }
        if (device < 0 || device >= probe.devices().size()) {
            throw new CudaException(
                    "cuDeviceGet",
                    CudaError.INVALID_DEVICE,
                    "GPUs are numbered 0 to " + (probe.devices().size() - 1) + ", but got " + device);
        }
        return new JCudaDriver(probe.calls(), device, probe.devices().get(device));
    }
}
