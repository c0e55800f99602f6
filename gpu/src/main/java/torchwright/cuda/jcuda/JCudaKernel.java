package torchwright.cuda.jcuda;

import jcuda.driver.CUfunction;
import jcuda.driver.CUfunction_attribute;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.KernelAttributes;

/** A kernel on a GPU. */
final class JCudaKernel implements CudaKernel {
    // What a launch may add without being asked for it before.
    private static final int USUAL_SHARED = 48 * 1024;

    private final JCudaModule module;
    private final String name;
    private final CUfunction function;
    private final DriverCalls calls;
    private final Results results;
    private final KernelAttributes attributes;
    private volatile int allowedShared;

    JCudaKernel(JCudaModule module, String name, CUfunction function, DriverCalls calls, Results results) {
        this.module = module;
        this.name = name;
        this.function = function;
        this.calls = calls;
        this.results = results;
        this.attributes = new KernelAttributes(
                attribute(CUfunction_attribute.CU_FUNC_ATTRIBUTE_NUM_REGS),
                attribute(CUfunction_attribute.CU_FUNC_ATTRIBUTE_SHARED_SIZE_BYTES),
                attribute(CUfunction_attribute.CU_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES),
                attribute(CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_THREADS_PER_BLOCK));
        this.allowedShared = USUAL_SHARED - attributes.sharedBytes();
    }

    private int attribute(int attribute) {
        int[] value = new int[1];
        results.check("cuFuncGetAttribute", calls.funcGetAttribute(value, attribute, function));
        return value[0];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public KernelAttributes attributes() {
        return attributes;
    }

    JCudaModule module() {
        return module;
    }

    CUfunction function() {
        return function;
    }

    /** Lets launches add more shared memory than usual; the driver refuses what the device does not have. */
    void allowShared(int bytes) {
        if (bytes > allowedShared) {
            int result = calls.funcSetAttribute(
                    function, CUfunction_attribute.CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, bytes);
            if (result != 0) {
                throw results.failure(
                        "cuFuncSetAttribute",
                        result,
                        name,
                        "the device does not give a block " + bytes
                                + " bytes of shared memory besides the kernel's own " + attributes.sharedBytes());
            }
            allowedShared = bytes;
        }
    }
}
