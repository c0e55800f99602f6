package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;

/** A module that the driver has assembled and put on the device. */
final class JCudaModule implements CudaModule {
    private static final Pattern ENTRY = Pattern.compile("\\.entry\\s+([\\w$]+)");
    private static final Pattern VARIABLE =
            Pattern.compile("(?m)^\\s*(?:\\.visible\\s+)?\\.(?:global|const)\\s" + "[^;=]*?([\\w$]+)(?:\\[|;|\\s*=)");

    private final JCudaDriver driver;
    private final DriverCalls calls;
    private final Results results;
    private final String ptx;
    private final CUmodule module = new CUmodule();
    private final Map<String, JCudaKernel> kernels = new ConcurrentHashMap<>();
    private volatile boolean loaded = true;

    JCudaModule(JCudaDriver driver, DriverCalls calls, Results results, String name, String ptx) {
        this.driver = driver;
        this.calls = calls;
        this.results = results;
        this.ptx = ptx;
        byte[] text = (ptx + "\0").getBytes(StandardCharsets.UTF_8);
        // Off the heap: the assembler takes its time, and the garbage collector shall not wait for it.
        ByteBuffer image = ByteBuffer.allocateDirect(text.length).put(text).flip();
        String[] log = new String[1];
        int result = calls.moduleLoadData(module, image, log);
        if (result != CUresult.CUDA_SUCCESS) {
            String said = log[0] == null ? "" : log[0].strip();
            throw results.failure("cuModuleLoadData", result, "", name + (said.isEmpty() ? "" : ": " + said));
        }
    }

    boolean isLoadedBy(JCudaDriver other) {
        return loaded && driver == other;
    }

    @Override
    public CudaKernel kernel(String name) {
        return kernels.computeIfAbsent(name, this::find);
    }

    private JCudaKernel find(String name) {
        driver.use("cuModuleGetFunction");
        requireLoaded("cuModuleGetFunction");
        CUfunction function = new CUfunction();
        int result = calls.moduleGetFunction(function, module, name);
        if (result == CUresult.CUDA_ERROR_NOT_FOUND) {
            throw new CudaException(
                    "cuModuleGetFunction",
                    CudaError.NOT_FOUND,
                    "the module has no kernel " + name + "; it has " + names(ENTRY)
                            + "\nDeclare it extern \"C\", so that the compiler keeps its name.");
        }
        results.check("cuModuleGetFunction", result);
        return new JCudaKernel(this, name, function, calls, results);
    }

    @Override
    public long variable(String name) {
        driver.use("cuModuleGetGlobal");
        requireLoaded("cuModuleGetGlobal");
        long[] address = new long[1];
        int result = calls.moduleGetGlobal(address, module, name);
        if (result == CUresult.CUDA_ERROR_NOT_FOUND) {
            throw new CudaException(
                    "cuModuleGetGlobal",
                    CudaError.NOT_FOUND,
                    "the module has no variable " + name + "; it has " + names(VARIABLE));
        }
        results.check("cuModuleGetGlobal", result);
        return address[0];
    }

    private void requireLoaded(String call) {
        if (!loaded) {
            throw new CudaException(call, CudaError.INVALID_HANDLE, "the module was unloaded");
        }
    }

    // The driver has no list of a module's names; its text has.
    private Set<String> names(Pattern pattern) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(ptx)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(names::add);
        return names;
    }

    @Override
    public synchronized void unload() {
        if (loaded) {
            loaded = false;
            driver.use("cuModuleUnload");
            results.check("cuModuleUnload", calls.moduleUnload(module));
        }
    }
}
