package torchwright.cuda.kernel.pointwise;

/** The functions of binary.cu, by their numbers there. */
enum BinaryFunction {
    ADD(0),
    RSUB(1),
    MUL(2),
    DIV(3),
    MAXIMUM(4),
    MINIMUM(5),
    THRESHOLD_BACKWARD(6);

    private final int code;

    BinaryFunction(int code) {
        this.code = code;
    }

    /** {@return its number in the source} */
    int code() {
        return code;
    }
}
