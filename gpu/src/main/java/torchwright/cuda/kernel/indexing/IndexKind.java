package torchwright.cuda.kernel.indexing;

/** What an index may be, and which exception a bad one is; the texts are the CPU's, with the place added. */
enum IndexKind {
    /** Gather and scatter: from the front only. */
    ENTRY {
        @Override
        RuntimeException error(long index, long dim, long size, String op) {
            return new IllegalArgumentException(text(index, dim, size) + place(op));
        }
    },
    /** index_select, and index_add on vectors: from the front only. */
    SLICE {
        @Override
        RuntimeException error(long index, long dim, long size, String op) {
            return new IndexOutOfBoundsException("index out of range in self\nThe index is " + index
                    + ", the size of the dimension " + size + "." + place(op));
        }
    },
    /** Advanced indexing: negative ones count from the end. */
    SUBSCRIPT {
        @Override
        RuntimeException error(long index, long dim, long size, String op) {
            return new IndexOutOfBoundsException(text(index, dim, size) + place(op));
        }
    };

    /**
     * {@return what to throw}
     *
     * @param index the bad one
     * @param dim   the dimension indexed
     * @param size  its size
     * @param op    the op's name
     */
    abstract RuntimeException error(long index, long dim, long size, String op);

    /** {@return whether -1 is the last element} */
    boolean countsFromEnd() {
        return this == SUBSCRIPT;
    }

    private static String text(long index, long dim, long size) {
        return "index " + index + " is out of bounds for dimension " + dim + " with size " + size;
    }

    private static String place(String op) {
        return "\nThe kernel of " + op + " found it on the device, where kernels run behind the program: look for the"
                + " call before this read. What it pointed at was not touched.";
    }
}
