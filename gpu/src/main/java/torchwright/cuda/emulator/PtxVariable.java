package torchwright.cuda.emulator;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A variable of a module or a function.
 *
 * @param name        as written
 * @param space       where it lies
 * @param alignment   in bytes
 * @param bytes       its size; 0 for {@code extern} shared memory, whose size the launch gives
 * @param initial     its first bytes, the rest is zero; empty if it has no initial value
 * @param initialAddresses names of variables whose address stands at a byte
 */
record PtxVariable(
        String name, Space space, int alignment, int bytes, ByteBuffer initial, Map<Integer, String> initialAddresses) {
    /** The state spaces of PTX. */
    enum Space {
        GLOBAL,
        CONST,
        SHARED,
        LOCAL,
        PARAM,
        GENERIC
    }

    /** {@return the smallest offset from a position on at which the variable may begin} */
    int alignedFrom(int position) {
        return (position + alignment - 1) / alignment * alignment;
    }

    /** {@return where each of several variables begins, packed, and the end of the last} */
    static int[] offsets(List<PtxVariable> variables) {
        int[] offsets = new int[variables.size() + 1];
        int end = 0;
        for (int i = 0; i < variables.size(); i++) {
            offsets[i] = variables.get(i).alignedFrom(end);
            end = offsets[i] + variables.get(i).bytes();
        }
        offsets[variables.size()] = end;
        return offsets;
    }
}
