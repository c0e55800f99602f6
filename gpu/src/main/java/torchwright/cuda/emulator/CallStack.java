package torchwright.cuda.emulator;

import java.util.Arrays;

/** Where each lane of a warp goes on when the functions that it has called return. */
final class CallStack {
    // The linker refuses recursion, so that calls are never deeper than there are functions; most kernels call none.
    private int[][] positions = {};
    private final int[] depth = new int[Warp.LANES];

    void clear() {
        Arrays.fill(depth, 0);
    }

    void push(int lane, int position) {
        if (depth[lane] == positions.length) {
            int[][] larger = Arrays.copyOf(positions, Math.max(4, 2 * positions.length));
            for (int i = positions.length; i < larger.length; i++) {
                larger[i] = new int[Warp.LANES];
            }
            positions = larger;
        }
        positions[depth[lane]++][lane] = position;
    }

    int pop(int lane) {
        return positions[--depth[lane]][lane];
    }

    boolean isEmpty(int lane) {
        return depth[lane] == 0;
    }
}
