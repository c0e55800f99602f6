package torchwright.cuda;

/** The errors of the driver that a program can meet, with the numbers of {@code cuda.h}. */
public enum CudaError {
    /** An argument was out of its range. */
    INVALID_VALUE(1, "CUDA_ERROR_INVALID_VALUE"),
    /** The device has no memory left. */
    OUT_OF_MEMORY(2, "CUDA_ERROR_OUT_OF_MEMORY"),
    /** The driver was used before it was opened, or after it was closed. */
    NOT_INITIALIZED(3, "CUDA_ERROR_NOT_INITIALIZED"),
    /** There is a driver but no device. */
    NO_DEVICE(100, "CUDA_ERROR_NO_DEVICE"),
    /** There is no device of that number. */
    INVALID_DEVICE(101, "CUDA_ERROR_INVALID_DEVICE"),
    /** The PTX could not be compiled. */
    INVALID_PTX(218, "CUDA_ERROR_INVALID_PTX"),
    /** A stream, event, module or function is unknown or was destroyed. */
    INVALID_HANDLE(400, "CUDA_ERROR_INVALID_HANDLE"),
    /** What was asked for does not fit to what is going on, as the end of a capture that never began. */
    ILLEGAL_STATE(401, "CUDA_ERROR_ILLEGAL_STATE"),
    /** A module has no kernel or variable of that name. */
    NOT_FOUND(500, "CUDA_ERROR_NOT_FOUND"),
    /** A kernel read or wrote where nothing is allocated. */
    ILLEGAL_ADDRESS(700, "CUDA_ERROR_ILLEGAL_ADDRESS"),
    /** A launch asked for more than the device has. */
    LAUNCH_OUT_OF_RESOURCES(701, "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"),
    /** A kernel did not end. */
    LAUNCH_TIMEOUT(702, "CUDA_ERROR_LAUNCH_TIMEOUT"),
    /** An {@code assert} of a kernel failed. */
    ASSERT(710, "CUDA_ERROR_ASSERT"),
    /** A kernel trapped. */
    ILLEGAL_INSTRUCTION(715, "CUDA_ERROR_ILLEGAL_INSTRUCTION"),
    /** An address was no multiple of the size of what was read or written. */
    MISALIGNED_ADDRESS(716, "CUDA_ERROR_MISALIGNED_ADDRESS"),
    /** A kernel failed in another way; what the emulator finds and a device would not. */
    LAUNCH_FAILED(719, "CUDA_ERROR_LAUNCH_FAILED"),
    /** The installed driver is older than the program needs. */
    DRIVER_TOO_OLD(803, "CUDA_ERROR_SYSTEM_DRIVER_MISMATCH"),
    /** A stream that records was asked for what cannot be recorded. */
    STREAM_CAPTURE_UNSUPPORTED(900, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED"),
    /** What a stream recorded is of no use, as it was asked for what cannot be recorded. */
    STREAM_CAPTURE_INVALIDATED(901, "CUDA_ERROR_STREAM_CAPTURE_INVALIDATED"),
    /** Any number that is not in this list. */
    UNKNOWN(999, "CUDA_ERROR_UNKNOWN");

    private final int code;
    private final String symbol;

    CudaError(int code, String symbol) {
        this.code = code;
        this.symbol = symbol;
    }

    /** {@return the number in cuda.h} */
    public int code() {
        return code;
    }

    /** {@return the name in cuda.h} */
    public String symbol() {
        return symbol;
    }

    /**
     * {@return the error with a number, {@link #UNKNOWN} if it is not listed here}
     *
     * @param code as a driver call returned it, not 0
     */
    public static CudaError of(int code) {
        for (CudaError error : values()) {
            if (error.code == code) {
                return error;
            }
        }
        return UNKNOWN;
    }
}
