package torchwright.cuda.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaModule;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.cuda.emulator.EmulatorOptions;
import torchwright.cuda.emulator.Profile;

/** An emulated device of its own that counts what kernels do, for tests of what their design promises. */
public final class CountingDevice {
    private final EmulatedDriver driver =
            new EmulatedDriver(EmulatorOptions.defaults().counting());
    private final Map<String, CudaModule> modules = new HashMap<>();

    /** {@return the address of new memory, all zeros} */
    public long zeros(int bytes) {
        long address = driver.allocate(bytes);
        driver.copyToDevice(address, ByteBuffer.allocate(bytes), CudaDriver.DEFAULT_STREAM);
        return address;
    }

    /** {@return what a launch of a shipped kernel did} */
    public Profile profile(String module, String kernel, Dim3 grid, Dim3 block, ParameterBlock parameters) {
        CudaModule loaded = modules.computeIfAbsent(module, this::load);
        driver.launch(loaded.kernel(kernel), grid, block, 0, CudaDriver.DEFAULT_STREAM, parameters);
        return driver.lastProfile().orElseThrow();
    }

    private CudaModule load(String module) {
        String name = module + ".ptx";
        try (InputStream in = CudaDriver.class.getResourceAsStream("kernels/" + name)) {
            return driver.load(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
