package torchwright.cuda.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;

/**
 * The kernels of the backend on one device. Each source of src/main/cuda is a module; its PTX is loaded when the first
 * of its kernels is asked for.
 */
public final class KernelLibrary {
    private static final String FOLDER = "/torchwright/cuda/kernels/";

    private final Supplier<CudaDriver> driver;
    private final Map<String, Module> modules = new ConcurrentHashMap<>();

    /** A loaded module, and those of its kernels that were asked for. */
    private static final class Module {
        private final CudaModule loaded;
        private final Map<String, CudaKernel> kernels = new ConcurrentHashMap<>();

        Module(CudaModule loaded) {
            this.loaded = loaded;
        }

        CudaKernel kernel(String name) {
            CudaKernel known = kernels.get(name);
            return known != null ? known : kernels.computeIfAbsent(name, loaded::kernel);
        }
    }

    /**
     * A library that has loaded nothing yet.
     *
     * @param driver of the device, asked for at every use
     */
    public KernelLibrary(Supplier<CudaDriver> driver) {
        this.driver = driver;
    }

    /**
     * {@return a kernel}
     *
     * @param module the name of its source, without .cu
     * @param name   its name in the source
     * @throws IllegalArgumentException            if there is no such module
     * @throws torchwright.cuda.CudaException if the module has no such kernel, or the device does not take its PTX
     */
    public CudaKernel kernel(String module, String name) {
        Module known = modules.get(module);
        return (known != null ? known : modules.computeIfAbsent(module, this::load)).kernel(name);
    }

    private Module load(String name) {
        String file = name + ".ptx";
        return new Module(driver.get().load(file, ptx(file)));
    }

    private static String ptx(String file) {
        try (InputStream in = KernelLibrary.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + FOLDER + file
                        + " on the class path\nCompile the sources of gpu/src/main/cuda with KernelCompiler.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
