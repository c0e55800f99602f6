package torchwright.tensor.cpu;

import java.util.Arrays;
import torchwright.tensor.cpu.ReductionOrder.Axis;
import torchwright.tensor.cpu.ReductionOrder.Plane;

/** Sums planes of float32 in the order of Note [Cascade sum]; {@link DoubleCascade} is its twin. */
class FloatCascade {
    /** Floats in one 256-bit vector of AVX2. */
    static final int LANES = 8;

    private final float[] data;
    private final float[][] levels = new float[CascadeSum.LEVELS][CascadeSum.UNROLLED * LANES];

    FloatCascade(float[] data) {
        this.data = data;
    }

    /** {@return how many elements a row needs to be read as vectors} */
    int vectorSize() {
        return LANES;
    }

    /**
     * Adds the sums of one plane to the output.
     *
     * @param plane where to read and write
     * @param sums  the output
     */
    final void add(Plane plane, float[] sums) {
        Plane turned = plane.foldedFirst();
        Axis inner = turned.inner();
        Axis outer = turned.outer();
        if (!inner.isFolded()) {
            addUnfolded(turned, sums);
        } else if (inner.inputStride() == 1 && inner.size() >= vectorSize()) {
            addRows(turned, LANES, sums);
        } else if (outer.inputStride() == 1 && outer.size() >= vectorSize()) {
            addColumns(turned, CascadeSum.UNROLLED * LANES, sums);
        } else if (inner.inputStride() < outer.inputStride()) {
            addRows(turned, 1, sums);
        } else {
            addColumns(turned, CascadeSum.UNROLLED, sums);
        }
    }

    private void addUnfolded(Plane plane, float[] sums) {
        for (int j = 0; j < plane.outer().size(); j++) {
            int input = plane.input() + j * plane.outer().inputStride();
            int output = plane.output() + j * plane.outer().outputStride();
            for (int i = 0; i < plane.inner().size(); i++) {
                sums[output + i * plane.inner().outputStride()] +=
                        data[input + i * plane.inner().inputStride()];
            }
        }
    }

    private void addRows(Plane plane, int lanes, float[] sums) {
        Axis inner = plane.inner();
        for (int j = 0; j < plane.outer().size(); j++) {
            int start = plane.input() + j * plane.outer().inputStride();
            sums[plane.output() + j * plane.outer().outputStride()] +=
                    row(start, inner.inputStride(), inner.size(), lanes);
        }
    }

    private void addColumns(Plane plane, int group, float[] sums) {
        Axis inner = plane.inner();
        Axis outer = plane.outer();
        int grouped = outer.size() - outer.size() % group;
        for (int j = 0; j < outer.size(); j++) {
            int start = plane.input() + j * outer.inputStride();
            float sum;
            if (j < grouped) {
                if (j % group == 0) {
                    cascade(start, inner.inputStride(), inner.size(), outer.inputStride(), group);
                }
                sum = levels[0][j % group];
            } else {
                sum = row(start, inner.inputStride(), inner.size(), 1);
            }
            sums[plane.output() + j * outer.outputStride()] += sum;
        }
    }

    /** The sum of one row: vectors of {@code lanes} elements, then the elements that fill no vector. */
    float row(int start, int stride, int size, int lanes) {
        return row(start, stride, size, size / lanes, lanes);
    }

    /** The same for a given number of vectors; more elements may be left over than one vector has. */
    final float row(int start, int stride, int size, int vectors, int lanes) {
        foldVectors(start, stride, vectors, lanes);
        float sum = 0;
        for (int i = vectors * lanes; i < size; i++) {
            sum += data[start + i * stride];
        }
        for (int lane = 0; lane < lanes; lane++) {
            sum += levels[0][lane];
        }
        return sum;
    }

    /** Leaves the sum of all vectors in the first lanes: four of them at a time, the rest into the first. */
    private void foldVectors(int start, int stride, int vectors, int lanes) {
        int width = CascadeSum.UNROLLED * lanes;
        int rows = vectors / CascadeSum.UNROLLED;
        cascade(start, width * stride, rows, stride, width);
        float[] sums = levels[0];
        for (int i = rows * width; i < vectors * lanes; i++) {
            sums[i % lanes] += data[start + i * stride];
        }
        for (int i = lanes; i < width; i++) {
            sums[i % lanes] += sums[i];
        }
    }

    /** Leaves the sums of {@code width} columns in level 0; see Note [Cascade sum]. */
    private void cascade(int start, int rowStride, int rows, int columnStride, int width) {
        int power = CascadeSum.levelPower(rows);
        int step = 1 << power;
        int row = 0;
        clear(0, width);
        if (rows >= step) {
            for (int level = 1; level < CascadeSum.LEVELS; level++) {
                clear(level, width);
            }
            while (row + step <= rows) {
                for (int end = row + step; row < end; row++) {
                    addRow(start + row * rowStride, columnStride, width);
                }
                carry(row, power, width);
            }
        }
        boolean carried = row > 0;
        for (; row < rows; row++) {
            addRow(start + row * rowStride, columnStride, width);
        }
        for (int level = 1; carried && level < CascadeSum.LEVELS; level++) {
            addLevel(level, 0, width);
        }
    }

    private void clear(int level, int width) {
        Arrays.fill(levels[level], 0, width, 0);
    }

    private void addRow(int start, int columnStride, int width) {
        float[] sums = levels[0];
        for (int column = 0; column < width; column++) {
            sums[column] += data[start + column * columnStride];
        }
    }

    /** Moves each full level into the next, as a counter carries its digits. */
    private void carry(int rows, int power, int width) {
        for (int level = 1; level < CascadeSum.LEVELS; level++) {
            addLevel(level - 1, level, width);
            clear(level - 1, width);
            int digit = rows >>> level * power & (1 << power) - 1;
            if (digit != 0) {
                return;
            }
        }
    }

    private void addLevel(int from, int to, int width) {
        for (int column = 0; column < width; column++) {
            levels[to][column] += levels[from][column];
        }
    }
}
