package torchwright.autograd;

import java.util.List;
import torchwright.autograd.GraphLayout.Place;

/**
 * Puts the boxes of one layer as near as possible to where they wish to be, in their order and without overlap.
 *
 * <p>Least squares under an order: neighbours that would overlap form a block, which moves to the mean of its members'
 * wishes, and merges with the block on its left for as long as the two overlap (pool adjacent violators).
 */
final class Spacing {
    // A bend moves last: a long line should rather be straight than its neighbours be centred.
    private static final double WEIGHT_OF_BEND = 4;

    private Spacing() {}

    /**
     * Sets the {@code x} of every place.
     *
     * @param layer from left to right, with their wishes
     * @param gap   the least distance between neighbours
     */
    static void place(List<Place> layer, double gap) {
        int count = layer.size();
        double[] shifts = new double[count];
        double[] means = new double[count];
        double[] weights = new double[count];
        int[] ends = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            Place place = layer.get(i);
            if (i > 0) {
                shifts[i] = shifts[i - 1] + (layer.get(i - 1).width + place.width) / 2 + gap;
            }
            // Less what the boxes on the left take up, no overlap means: not smaller than the neighbour's.
            means[blocks] = place.wish - shifts[i];
            weights[blocks] = place.isBend() ? WEIGHT_OF_BEND : 1;
            ends[blocks++] = i + 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                double weight = weights[blocks - 2] + weights[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * weights[blocks - 2] + means[blocks - 1] * weights[blocks - 1]) / weight;
                weights[blocks - 2] = weight;
                ends[blocks - 2] = ends[blocks - 1];
                blocks--;
            }
        }
        for (int block = 0, i = 0; block < blocks; block++) {
            for (; i < ends[block]; i++) {
                layer.get(i).x = means[block] + shifts[i];
            }
        }
    }
}
