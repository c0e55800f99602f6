package torchwright.cuda.kernel.indexing;

import torchwright.cuda.launch.DeviceErrors;

/**
 * The ops that index, and how each tells of a bad index. Kernels find bad indices themselves, since only the device has
 * them, and note them in the slot of {@link DeviceErrors} under the number that an op has there.
 */
enum IndexedOp {
    /** {@code out[i][j] = x[i][index[i][j]]}. */
    GATHER("Gather", IndexKind.ENTRY),
    /** {@code out[i][index[i][j]] = source[i][j]}. */
    SCATTER("Scatter", IndexKind.ENTRY),
    /** {@code out[i][index[i][j]] += source[i][j]}. */
    SCATTER_ADD("ScatterAdd", IndexKind.ENTRY),
    /** {@code out[i][index[i][j]] = value}. */
    SCATTER_VALUE("ScatterValue", IndexKind.ENTRY),
    /** {@code x[index]}, of whole slices. */
    INDEX_SELECT("IndexSelect", IndexKind.SLICE),
    /** {@code x[index] += source}, of whole slices. */
    INDEX_ADD("IndexAdd", IndexKind.ENTRY),
    /** {@code x[index] += source}, of a vector's elements. */
    INDEX_ADD_VECTOR("IndexAdd", IndexKind.SLICE),
    /** {@code x[rows, columns]}. */
    INDEX_TENSORS("IndexTensors", IndexKind.SUBSCRIPT),
    /** {@code x[rows, columns] = values}. */
    INDEX_PUT("IndexPut", IndexKind.SUBSCRIPT);

    private final IndexKind kind;
    private final int number;

    IndexedOp(String name, IndexKind kind) {
        this.kind = kind;
        // The details are as note_error of bounds.cuh writes them: the index, the dimension, its size.
        this.number = DeviceErrors.register(details -> kind.error(details[0], details[1], details[2], name));
    }

    /** {@return what its indices may be} */
    IndexKind kind() {
        return kind;
    }

    /**
     * {@return the struct Bounds of bounds.cuh}
     *
     * @param dim  which dimension is indexed, as messages call it
     * @param size its size
     */
    int[] bounds(int dim, int size) {
        return new int[] {number, dim, size, kind.countsFromEnd() ? -size : 0};
    }
}
