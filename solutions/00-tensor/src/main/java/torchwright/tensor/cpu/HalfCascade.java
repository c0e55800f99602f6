package torchwright.tensor.cpu;

/**
 * Sums planes of float16 or bfloat16: in float32, rounded to 16 bits once, at the end.
 *
 * <p>A 256-bit vector holds 16 of them; as two vectors of float32 its halves are added to one. Otherwise the order is
 * that of Note [Cascade sum].
 */
final class HalfCascade extends FloatCascade {
    private final float[] data;

    HalfCascade(float[] data) {
        super(data);
        this.data = data;
    }

    @Override
    int vectorSize() {
        return 2 * LANES;
    }

    @Override
    float row(int start, int stride, int size, int lanes) {
        if (lanes == 1) {
            return super.row(start, stride, size, lanes);
        }
        int vectors = size / vectorSize();
        int folded = vectors * LANES;
        int rest = size - vectors * vectorSize();
        float[] row = new float[folded + rest];
        for (int i = 0; i < folded; i++) {
            int lower = start + i / LANES * vectorSize() + i % LANES;
            row[i] = data[lower] + data[lower + LANES];
        }
        System.arraycopy(data, start + size - rest, row, folded, rest);
        return new FloatCascade(row).row(0, 1, row.length, vectors, LANES);
    }
}
