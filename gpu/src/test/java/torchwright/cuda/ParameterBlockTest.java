package torchwright.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ParameterBlockTest {
    @Test
    void eachParameterBeginsAtAMultipleOfItsSize() {
        ParameterBlock block = new ParameterBlock()
                .value(7)
                .pointer(0x1234_5678_9ABCL)
                .value(1.5f)
                .value(2.5)
                .struct(1, 2, 3);
        assertEquals(5, block.count());
        int[] offsets = {0, 8, 16, 24, 32};
        for (int i = 0; i < offsets.length; i++) {
            assertEquals(offsets[i], block.offset(i));
        }
        ByteBuffer bytes = block.bytes();
        assertTrue(bytes.isDirect());
        assertEquals(44, bytes.remaining());
        assertEquals(7, bytes.getInt(0));
        assertEquals(0x1234_5678_9ABCL, bytes.getLong(8));
        assertEquals(1.5f, bytes.getFloat(16));
        assertEquals(2.5, bytes.getDouble(24));
        assertEquals(3, bytes.getInt(40));
    }

    @Test
    void aClearedBlockIsEmptyAndCanBeFilledAnew() {
        ParameterBlock block = new ParameterBlock().value(1L).clear().value(2);
        assertEquals(1, block.count());
        assertEquals(4, block.bytes().remaining());
        assertThrows(IndexOutOfBoundsException.class, () -> block.offset(1));
    }

    @Test
    void moreThanALaunchTakesIsRefused() {
        ParameterBlock block = new ParameterBlock();
        for (int i = 0; i < 512; i++) {
            block.value((long) i);
        }
        assertEquals(
                "a launch takes at most 4096 bytes of parameters, but got 4100\nPass a pointer to what is larger.",
                assertThrows(IllegalArgumentException.class, () -> block.value(1))
                        .getMessage());
        assertEquals(512, block.count());
    }

    @Test
    void aGridWithoutBlocksIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Dim3.of(0))
                .getMessage()
                .startsWith("a grid and a block need at least 1 in every dimension, but got (0, 1, 1)"));
        assertEquals(24, new Dim3(2, 3, 4).count());
    }
}
