package torchwright.cuda.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.CudaModule;

/** A module on the emulated device: its variables are in its memory, its kernels are linked. */
final class EmulatedModule implements CudaModule {
    private final GlobalMemory memory;
    private final Map<String, Long> variables = new LinkedHashMap<>();
    private final Map<String, EmulatedKernel> kernels = new LinkedHashMap<>();
    private boolean loaded = true;

    EmulatedModule(PtxModule module, GlobalMemory memory) {
        this.memory = memory;
        for (PtxVariable variable : module.variables()) {
            if (variable.space() != PtxVariable.Space.SHARED && variable.bytes() > 0) {
                variables.put(variable.name(), memory.allocate(variable.bytes(), variable.name(), true));
            }
        }
        module.variables().forEach(this::initialise);
        // All kernels are linked now, so that what is unknown to the emulator is told when the module is loaded.
        for (PtxFunction function : module.functions().values()) {
            if (function.entry() && function.body() != null) {
                Program program = Linker.link(module, function, name -> variables.getOrDefault(name, -1L));
                kernels.put(function.name(), new EmulatedKernel(this, program));
            }
        }
    }

    private void initialise(PtxVariable variable) {
        Long address = variables.get(variable.name());
        if (address == null) {
            return;
        }
        byte[] data = memory.forHost("cuModuleLoad", address, variable.bytes()).data();
        variable.initial().get(0, data, 0, variable.initial().remaining());
        variable.initialAddresses().forEach((at, name) -> Bytes.put(data, at, 8, variables.getOrDefault(name, 0L)));
    }

    @Override
    public CudaKernel kernel(String name) {
        EmulatedKernel kernel = kernels.get(name);
        if (kernel == null) {
            throw new CudaException(
                    "cuModuleGetFunction",
                    CudaError.NOT_FOUND,
                    "the module has no kernel " + name + "; it has " + new TreeSet<>(kernels.keySet())
                            + "\nDeclare it extern \"C\", so that the compiler keeps its name.");
        }
        return kernel;
    }

    @Override
    public long variable(String name) {
        Long address = variables.get(name);
        if (address == null) {
            throw new CudaException(
                    "cuModuleGetGlobal",
                    CudaError.NOT_FOUND,
                    "the module has no variable " + name + "; it has " + new TreeSet<>(variables.keySet()));
        }
        return address;
    }

    boolean isLoaded() {
        return loaded;
    }

    @Override
    public void unload() {
        if (loaded) {
            loaded = false;
            variables.values().forEach(memory::free);
        }
    }
}
