package torchwright.tensor;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import torchwright.tensor.cpu.GlibcMath;

/**
 * A source of random numbers: the same seed gives the same numbers as torch, bit for bit.
 *
 * <p>Every random operation draws from one, {@link #defaultGenerator()} unless told otherwise;
 * {@code Generator.defaultGenerator().manualSeed(42)} is torch's {@code torch.manual_seed(42)}. torch:
 * {@code torch.Generator}, {@code at::CPUGeneratorImpl}.
 *
 * <p>Note [A lock for a whole tensor]: the methods that draw take no lock. Two threads that fill tensors from one
 * generator must not share out its words between them, so whoever draws holds {@link #lock()} until the last element
 * is written, as torch's kernels do. Seeding and saving the state take the lock themselves.
 */
public final class Generator {
    /** The seed of a generator that was given none; torch: {@code c10::detail::default_rng_seed_val}. */
    public static final long DEFAULT_SEED = 67280421310721L;

    private static final Generator DEFAULT = new Generator();
    // What a double holds exactly, so that a seed survives a trip through JSON or Python.
    private static final long SEED_MASK = (1L << 53) - 1;

    private final Lock lock = new ReentrantLock();
    private long seed;
    private MersenneTwister twister;
    private OptionalDouble keptNormal;

    /** Makes a generator with {@link #DEFAULT_SEED}. */
    public Generator() {
        reset(DEFAULT_SEED);
    }

    /** {@return the generator that random operations use unless they are given another} */
    public static Generator defaultGenerator() {
        return DEFAULT;
    }

    /**
     * Starts the sequence that belongs to a seed, and drops a kept normal.
     *
     * @param newSeed any number; only its lower 32 bits matter
     * @return this generator
     */
    public Generator manualSeed(long newSeed) {
        lock.lock();
        try {
            reset(newSeed);
        } finally {
            lock.unlock();
        }
        return this;
    }

    private void reset(long newSeed) {
        seed = newSeed;
        twister = new MersenneTwister(newSeed);
        keptNormal = OptionalDouble.empty();
    }

    /**
     * Starts a sequence that nobody can foresee.
     *
     * @return the seed it was started with
     */
    public long seed() {
        long fresh = new SecureRandom().nextLong() & SEED_MASK;
        manualSeed(fresh);
        return fresh;
    }

    /** {@return the seed that the present sequence was started with} */
    public long initialSeed() {
        return seed;
    }

    /** {@return the lock that whoever draws holds; see Note [A lock for a whole tensor]} */
    public Lock lock() {
        return lock;
    }

    /** {@return the next 32 random bits} */
    public int nextWord() {
        return twister.nextWord();
    }

    /** {@return the next 64 random bits: two words, the first one on top} */
    public long random64() {
        long upper = nextWord();
        return upper << 32 | Integer.toUnsignedLong(nextWord());
    }

    /** {@return a float in {@code [0, 1)}, a multiple of 2^-24: the lower bits of one word} */
    public float nextFloat() {
        return (nextWord() & 0xffffff) * 0x1p-24f;
    }

    /** {@return a double in {@code [0, 1)}, a multiple of 2^-53: the lower bits of two words} */
    public double nextDouble() {
        return (random64() & SEED_MASK) * 0x1p-53;
    }

    /**
     * Draws from the standard normal distribution.
     *
     * <p>The Box-Muller transform makes two normals out of two uniforms; the second is kept for the next call. torch:
     * {@code at::normal_distribution<double>}.
     *
     * @return a number of mean 0 and standard deviation 1
     */
    public double nextNormal() {
        if (keptNormal.isPresent()) {
            double kept = keptNormal.getAsDouble();
            keptNormal = OptionalDouble.empty();
            return kept;
        }
        double turn = nextDouble();
        double radius = Math.sqrt(-2 * GlibcMath.log1p(-nextDouble()));
        double angle = 2 * Math.PI * turn;
        keptNormal = OptionalDouble.of(radius * GlibcMath.sin(angle));
        return radius * GlibcMath.cos(angle);
    }

    /** {@return a copy of everything that decides the numbers to come} */
    public State getState() {
        lock.lock();
        try {
            return new State(seed, twister.copy(), keptNormal);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Continues where a generator stood when its state was taken.
     *
     * @param state what {@link #getState()} returned, of this generator or another
     * @throws NullPointerException if {@code state} is null
     */
    public void setState(State state) {
        Objects.requireNonNull(state, "state");
        lock.lock();
        try {
            seed = state.seed;
            twister = state.twister.copy();
            keptNormal = state.keptNormal;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "Generator(initialSeed=" + Long.toUnsignedString(seed) + ")";
    }

    /** Where a generator stands in its sequence; immutable. */
    public static final class State {
        private final long seed;
        private final MersenneTwister twister;
        private final OptionalDouble keptNormal;

        private State(long seed, MersenneTwister twister, OptionalDouble keptNormal) {
            this.seed = seed;
            this.twister = twister;
            this.keptNormal = keptNormal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State state
                    && seed == state.seed
                    && twister.equals(state.twister)
                    && keptNormal.equals(state.keptNormal);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seed, twister, keptNormal);
        }
    }
}
