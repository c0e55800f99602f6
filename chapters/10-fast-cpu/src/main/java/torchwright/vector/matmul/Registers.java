package torchwright.vector.matmul;

import torchwright.vector.Lanes;

/** The vector registers of this machine: how many there are. */
final class Registers {
    /** Whether there are 32 of them (AVX-512, arm64) or only 16 (SSE, AVX2); the JVM does not tell. */
    static final boolean ARE_32 = Lanes.FLOATS.vectorBitSize() >= 512 || !isX86(System.getProperty("os.arch", ""));

    private Registers() {}

    private static boolean isX86(String architecture) {
        return architecture.equals("amd64") || architecture.equals("x86_64") || architecture.equals("x86");
    }
}
