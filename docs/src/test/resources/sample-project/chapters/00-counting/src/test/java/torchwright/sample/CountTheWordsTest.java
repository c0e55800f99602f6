package torchwright.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;

@Exercise("0.1")
class CountTheWordsTest {
    @Test
    void threeWordsAreThree() {
        assertEquals(3, Counter.count(List.of("a", "bb", "ccc")));
    }

    @Test
    void noWordsAreNone() {
        assertEquals(0, Counter.count(List.of()));
    }
}
