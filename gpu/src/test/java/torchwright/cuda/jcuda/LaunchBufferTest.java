package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import torchwright.cuda.ParameterBlock;

class LaunchBufferTest {
    private static final long ADDRESS = 0x7f00_0000_0000L;
    private static final int TABLE_BYTES = LaunchBuffer.BYTES - ParameterBlock.MAX_BYTES;

    private final ByteBuffer memory =
            ByteBuffer.allocateDirect(LaunchBuffer.BYTES).order(ByteOrder.nativeOrder());
    private final LaunchBuffer buffer = new LaunchBuffer(memory, ADDRESS);

    @Test
    void theTableHoldsTheAddressOfEachValue() {
        HostPointer table = (HostPointer) buffer.write(new ParameterBlock()
                .value(7)
                .pointer(0x1234_5678_9ABCL)
                .value(1.5f)
                .struct(1, 2, 3));
        assertEquals(ADDRESS, table.address());
        int[] offsets = {0, 8, 16, 20};
        for (int i = 0; i < offsets.length; i++) {
            assertEquals(ADDRESS + TABLE_BYTES + offsets[i], memory.getLong(8 * i));
        }
        assertEquals(7, memory.getInt(TABLE_BYTES));
        assertEquals(0x1234_5678_9ABCL, memory.getLong(TABLE_BYTES + 8));
        assertEquals(1.5f, memory.getFloat(TABLE_BYTES + 16));
        assertEquals(3, memory.getInt(TABLE_BYTES + 28));
    }

    @Test
    void theNextLaunchUsesTheSameMemory() {
        Object first = buffer.write(new ParameterBlock().value(1L));
        assertSame(first, buffer.write(new ParameterBlock().value(2L)));
        assertEquals(2, memory.getLong(TABLE_BYTES));
        assertEquals(0, memory.position());
    }

    @Test
    void theLargestBlockFits() {
        ParameterBlock block = new ParameterBlock();
        for (int i = 0; i < ParameterBlock.MAX_BYTES / 4; i++) {
            block.value(i);
        }
        buffer.write(block);
        assertEquals(ADDRESS + LaunchBuffer.BYTES - 4, memory.getLong(TABLE_BYTES - 8));
        assertEquals(1023, memory.getInt(LaunchBuffer.BYTES - 4));
    }
}
