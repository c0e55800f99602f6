package torchwright.tensor;

import java.util.Arrays;

/**
 * The Mersenne Twister MT19937: 624 words of state, renewed together once all of them have been given out.
 *
 * <p>torch: {@code at::mt19937}, seeded with the lower 32 bits of the seed (Matsumoto and Nishimura, 1998, with the
 * initialiser of 2002).
 */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int DISTANCE = 397;
    private static final int INITIALISER = 1812433253;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER_BIT = 0x80000000;

    private final int[] words;
    private int next;

    MersenneTwister(long seed) {
        words = new int[SIZE];
        words[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            words[i] = INITIALISER * (words[i - 1] ^ words[i - 1] >>> 30) + i;
        }
        next = SIZE;
    }

    private MersenneTwister(int[] words, int next) {
        this.words = words;
        this.next = next;
    }

    MersenneTwister copy() {
        return new MersenneTwister(words.clone(), next);
    }

    /** {@return the next 32 random bits} */
    int nextWord() {
        if (next == SIZE) {
            renew();
        }
        int word = words[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    private void renew() {
        for (int i = 0; i < SIZE; i++) {
            int mixed = words[i] & UPPER_BIT | words[(i + 1) % SIZE] & ~UPPER_BIT;
            words[i] = words[(i + DISTANCE) % SIZE] ^ mixed >>> 1 ^ ((mixed & 1) == 0 ? 0 : MATRIX);
        }
        next = 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MersenneTwister twister && next == twister.next && Arrays.equals(words, twister.words);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(words) + next;
    }
}
