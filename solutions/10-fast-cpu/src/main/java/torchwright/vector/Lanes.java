package torchwright.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The width of the vectors, chosen once: as many lanes as this processor computes at a time.
 *
 * <p>Classes that use them keep a {@code static final} copy: only of a constant the compiler knows the width, and only
 * then a vector is a register instead of an object.
 *
 * <p>Note [One species for each type]: as soon as a program uses two species of one element type, JDK 17 compiles the
 * methods that they share for both, and every vector of the program becomes an object: products were 15 times slower
 * then. So the engine uses the preferred species only, even where a shorter vector would do.
 */
public final class Lanes {
    /** Vectors of float32: 4, 8 or 16 lanes. */
    public static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** Vectors of float64: half as many lanes. */
    public static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}
}
