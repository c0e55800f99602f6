package torchwright.cuda.kernel.pointwise;

/** The functions of unary.cu, by their numbers there. */
enum UnaryFunction {
    NEG(0),
    ABS(1),
    SIGN(2),
    RELU(3),
    FLOOR(4),
    CEIL(5),
    ROUND(6),
    TRUNC(7),
    CLAMP(8),
    RECIPROCAL(9),
    SQRT(10),
    RSQRT(11),
    SQUARE(12),
    CUBE(13),
    INVERSE_SQUARE(14),
    LEAKY_RELU(15);

    private final int code;

    UnaryFunction(int code) {
        this.code = code;
    }

    /** {@return its number in the source} */
    int code() {
        return code;
    }
}
