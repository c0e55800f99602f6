package torchwright.cuda.launch;

import torchwright.tensor.DType;

/** What the kernels call the dtypes of the engine. */
public final class KernelTypes {
    private KernelTypes() {}

    /**
     * {@return the type in scalar.cuh, with which the names of kernels end: {@code float32}}
     *
     * @param dtype a dtype
     */
    public static String label(DType dtype) {
        return switch (dtype) {
            case BOOL -> "bool";
            case INT64 -> "int64";
            case FLOAT16 -> "float16";
            case BFLOAT16 -> "bfloat16";
            case FLOAT32 -> "float32";
            case FLOAT64 -> "float64";
        };
    }

    /**
     * {@return the number in the enum of load.cuh, for kernels that read any dtype}
     *
     * @param dtype a dtype
     */
    public static int code(DType dtype) {
        return switch (dtype) {
            case BOOL -> 0;
            case INT64 -> 1;
            case FLOAT16 -> 2;
            case BFLOAT16 -> 3;
            case FLOAT32 -> 4;
            case FLOAT64 -> 5;
        };
    }
}
