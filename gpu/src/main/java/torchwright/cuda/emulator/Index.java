package torchwright.cuda.emulator;

import torchwright.cuda.Dim3;

/**
 * The index of a block in its grid, or of a thread in its block.
 *
 * @param x the fastest varying one
 * @param y the next
 * @param z the slowest
 */
public record Index(int x, int y, int z) {
    /** {@return the index that has a number, counted x first} */
    static Index of(int number, Dim3 size) {
        return new Index(number % size.x(), number / size.x() % size.y(), number / size.x() / size.y());
    }

    @Override
    public String toString() {
        return "(" + x + ", " + y + ", " + z + ")";
    }
}
