package torchwright.vector.matmul;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector registers of this machine: how long they are, and how many.
 *
 * <p>Note [One species for each type]: as soon as a program uses two species of one element type, JDK 17 compiles the
 * methods that they share for both, and every vector of the program becomes an object: products were 15 times slower
 * then. So the engine uses the preferred species only, even where a shorter vector would do.
 */
final class Registers {
    /** As many float32 as a register holds. */
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** As many float64 as a register holds. */
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** Whether there are 32 of them (AVX-512, arm64) or only 16 (SSE, AVX2); the JVM does not tell. */
    static final boolean ARE_32 = FLOATS.vectorBitSize() >= 512 || !isX86(System.getProperty("os.arch", ""));

    private Registers() {}

    private static boolean isX86(String architecture) {
        return architecture.equals("amd64") || architecture.equals("x86_64") || architecture.equals("x86");
    }
}
