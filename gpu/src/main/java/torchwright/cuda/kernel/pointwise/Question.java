package torchwright.cuda.kernel.pointwise;

/** The questions of comparison.cu, by their numbers there. */
enum Question {
    EQ(0),
    NE(1),
    LT(2),
    LE(3),
    GT(4),
    GE(5),
    AND(6),
    OR(7),
    XOR(8);

    private final int code;

    Question(int code) {
        this.code = code;
    }

    /** {@return its number in the source} */
    int code() {
        return code;
    }
}
