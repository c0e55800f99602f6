package torchwright.docs.asciidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.docs.code.LookupException;

class BlocksTest {
    @Test
    void aFenceIsNoLineOfWhatItEncloses() {
        assertEquals("-----", Blocks.fence("-", "a\n----\nb"));
    }

    @Test
    void linesThatAreLeftOutAreMarked() {
        assertEquals("...\n2\n...\n4\n5", Blocks.lines("1\n2\n3\n4\n5", "2..2;4..-1"));
    }

    @Test
    void linesThatAreNotThereAreRefused() {
        assertThrows(LookupException.class, () -> Blocks.lines("1\n2", "1..3"));
        assertThrows(LookupException.class, () -> Blocks.lines("1\n2", "2..1"));
        assertThrows(LookupException.class, () -> Blocks.lines("1\n2", "all"));
    }

    @Test
    void calloutsStandAtTheEndOfTheirLines() {
        assertEquals("a(); // <2>\nb(); // <1>", Blocks.withCallouts("a();\nb();", Map.of(1, "b()", 2, "a()")));
    }

    @Test
    void aCalloutThatFitsTwoLinesIsRefused() {
        assertThrows(LookupException.class, () -> Blocks.withCallouts("a();\na();", Map.of(1, "a()")));
    }
}
