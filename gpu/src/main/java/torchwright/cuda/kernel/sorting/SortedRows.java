package torchwright.cuda.kernel.sorting;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.memory.CudaScratch;

/**
 * Rows of unsigned keys in ascending order, and where in its row each key stood: two arrays on the device, row after
 * row. Equal keys keep their order.
 *
 * <p>Tiles of up to 1,024 keys are sorted in the shared memory of a block, by a bitonic network, which compares in an
 * order that does not depend on the keys. Then every two sorted runs of a row become one, until one is left. If only the
 * first few of a row are wanted, every run is cut to so many, and the merging has less to do.
 */
public final class SortedRows implements AutoCloseable {
    private static final String MODULE = "sorting";
    private static final int TILE = 1024;
    private static final Dim3 BLOCK = Dim3.of(256);

    private final Key key;
    // The keys, and behind them the positions.
    private final CudaScratch memory;
    private final long count;

    /** How wide a key is. */
    public enum Key {
        /** 32 bits. */
        KEY32(Integer.BYTES),
        /** 64 bits. */
        KEY64(Long.BYTES);

        private final int bytes;

        Key(int bytes) {
            this.bytes = bytes;
        }

        /** {@return the size of a key} */
        public int bytes() {
            return bytes;
        }

        private String kernel(String name) {
            return name + (this == KEY32 ? "_key32" : "_key64");
        }
    }

    private SortedRows(CudaContext context, Key key, long count) {
        this.key = key;
        this.count = count;
        this.memory = context.scratch(count * (key.bytes + Integer.BYTES));
    }

    /** {@return the address of the sorted keys} */
    public long keys() {
        return memory.address();
    }

    /** {@return the address of the positions, each 32 bits} */
    public long positions() {
        return memory.address() + count * key.bytes;
    }

    /** Gives the two arrays back. */
    @Override
    public void close() {
        memory.close();
    }

    /**
     * Sorts.
     *
     * @param context the device
     * @param keys    the address of the keys, which stay as they are
     * @param key     how wide they are
     * @param rows    how many rows, at least 1
     * @param length  how many keys a row has, at least 1
     * @param kept    how many of the first in order are wanted of each row, from 1 to {@code length}
     * @return arrays of {@code kept} elements a row
     */
    public static SortedRows of(CudaContext context, long keys, Key key, int rows, int length, int kept) {
        int width = Math.min(TILE, powerOfTwoFrom(length));
        int run = Math.min(width, kept);
        int left = lengthInRuns(length, width, run);
        SortedRows sorted = new SortedRows(context, key, (long) rows * left);
        sorted.sortTiles(context, keys, rows, length, width, run, left);
        while (left > run) {
            int merged = Math.min(2 * run, kept);
            int rest = lengthInRuns(left, 2 * run, merged);
            try (SortedRows runs = sorted) {
                sorted = new SortedRows(context, key, (long) rows * rest);
                sorted.merge(context, runs, rows, left, run, kept, rest);
            }
            run = merged;
            left = rest;
        }
        return sorted;
    }

    /** How long a row is when each part of it, the last one shorter, is cut to a number of elements. */
    private static int lengthInRuns(int length, int part, int cutTo) {
        int whole = (length - 1) / part;
        return whole * cutTo + Math.min(length - whole * part, cutTo);
    }

    private static int powerOfTwoFrom(int length) {
        return length == 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
    }

    private void sortTiles(CudaContext context, long unsorted, int rows, int length, int width, int kept, int left) {
        int chunksPerRow = (length - 1) / width + 1;
        int chunks = rows * chunksPerRow;
        int chunksPerBlock = TILE / width;
        context.launch(MODULE, key.kernel("sort_tiles"))
                .pointer(unsorted)
                .pointer(keys())
                .pointer(positions())
                .struct(chunks, length, chunksPerRow, width, kept, left)
                .over(Dim3.of((chunks - 1) / chunksPerBlock + 1), BLOCK, 0);
    }

    private void merge(CudaContext context, SortedRows runs, int rows, int length, int run, int kept, int left) {
        context.launch(MODULE, key.kernel("merge_runs"))
                .pointer(runs.keys())
                .pointer(runs.positions())
                .pointer(keys())
                .pointer(positions())
                .struct(rows * length, length, run, kept, left)
                .overElements((long) rows * length);
    }
}
