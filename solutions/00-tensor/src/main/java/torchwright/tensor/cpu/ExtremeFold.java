package torchwright.tensor.cpu;

import torchwright.tensor.DType;

/**
 * Finds the largest or the smallest element and its index: of equal ones the first, and the first NaN before all
 * numbers.
 */
final class ExtremeFold implements DimensionFold.Fold {
    private final CpuStorage elements;
    private final boolean largest;
    private final CpuStorage values;
    private final CpuStorage indices;
    private int count;
    private int best;
    private int bestIndex;

    /**
     * Prepares the search.
     *
     * @param elements the input
     * @param largest  whether the largest is searched, or the smallest
     * @param values   receives the elements found, or null
     * @param indices  receives their indices, or null
     */
    ExtremeFold(CpuStorage elements, boolean largest, CpuStorage values, CpuStorage indices) {
        this.elements = elements;
        this.largest = largest;
        this.values = values;
        this.indices = indices;
    }

    @Override
    public void begin() {
        count = 0;
    }

    @Override
    public void add(int position) {
        if (count == 0 || isBetter(position)) {
            best = position;
            bestIndex = count;
        }
        count++;
    }

    private boolean isBetter(int position) {
        if (elements.dtype() == DType.INT64) {
            long x = elements.longs()[position];
            long y = elements.longs()[best];
            return largest ? x > y : x < y;
        }
        double x = elements.getDouble(position);
        double y = elements.getDouble(best);
        return !Double.isNaN(y) && (Double.isNaN(x) || (largest ? x > y : x < y));
    }

    @Override
    public void end(int result) {
        if (values != null) {
            values.set(result, elements, best);
        }
        if (indices != null) {
            indices.setLong(result, bestIndex);
        }
    }
}
