package torchwright.cuda.kernel.pointwise;

/** The functions of functions.cu, by their numbers there. */
enum Transcendental {
    EXP(0),
    LOG(1),
    LOG1P(2),
    TANH(3),
    SIGMOID(4),
    ELU(5),
    SILU(6),
    SOFTPLUS(7),
    SIN(8),
    COS(9);

    private final int code;

    Transcendental(int code) {
        this.code = code;
    }

    /** {@return its number in the source} */
    int code() {
        return code;
    }
}
