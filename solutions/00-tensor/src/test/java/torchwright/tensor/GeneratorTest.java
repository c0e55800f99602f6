package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were printed by torch 2.13. */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits that torch printed
class GeneratorTest {
    @ParameterizedTest
    @CsvSource({
        "0,             0.49625658988952637,  0.7682217955589294",
        "-1,            0.9937993884086609,   0.5713063478469849",
        "1099511627779, 0.004263520240783691, 0.10556936264038086"
    })
    void givesTorchsFloats(long seed, float first, float second) {
        Generator generator = new Generator().manualSeed(seed);

        assertEquals(first, generator.nextFloat());
        assertEquals(second, generator.nextFloat());
    }

    @Test
    void aFreshGeneratorHasTorchsDefaultSeed() {
        Generator generator = new Generator();

        assertEquals(67280421310721L, generator.initialSeed());
        assertEquals(0.267295241355896f, generator.nextFloat());
    }

    @Test
    void renewsItsWordsAfter624() {
        Generator generator = new Generator().manualSeed(0);
        for (int i = 1; i < 700; i++) {
            generator.nextWord();
        }

        assertEquals(0.572658896446228f, generator.nextFloat());
    }

    @Test
    void aLongIsTwoWordsTheFirstOnTop() {
        Generator words = new Generator().manualSeed(3);
        long first = Integer.toUnsignedLong(words.nextWord());
        long second = Integer.toUnsignedLong(words.nextWord());

        assertEquals(first << 32 | second, new Generator().manualSeed(3).random64());
    }

    @Test
    void givesTorchsDoublesAndNormals() {
        assertEquals(0.9700530018065531, new Generator().manualSeed(0).nextDouble());
        Generator normals = new Generator().manualSeed(0);
        assertEquals(1.5409960746765137f, (float) normals.nextNormal());
        assertEquals(-0.293428897857666f, (float) normals.nextNormal());
        assertEquals(-2.1787893772125244f, (float) normals.nextNormal());
    }

    @Test
    void seedingDropsTheKeptNormal() {
        Generator generator = new Generator().manualSeed(0);
        double first = generator.nextNormal();

        assertEquals(first, generator.manualSeed(0).nextNormal());
    }

    @Test
    void aStateBringsBackTheSeedTheWordsAndTheKeptNormal() {
        Generator generator = new Generator().manualSeed(7);
        generator.nextNormal();
        Generator.State state = generator.getState();
        double kept = generator.nextNormal();
        int word = generator.nextWord();

        Generator other = new Generator();
        other.setState(state);

        assertEquals(state, other.getState());
        assertEquals(7, other.initialSeed());
        assertEquals(kept, other.nextNormal());
        assertEquals(word, other.nextWord());
        assertNotEquals(state, other.getState());
    }

    @Test
    void seedReturnsTheSeedThatRepeatsTheSequence() {
        Generator generator = new Generator();
        long seed = generator.seed();

        assertEquals(seed, generator.initialSeed());
        assertEquals(new Generator().manualSeed(seed).nextWord(), generator.nextWord());
    }

    @Test
    void aNullStateIsRefused() {
        Generator generator = new Generator();

        assertThrows(NullPointerException.class, () -> generator.setState(null));
    }
}
