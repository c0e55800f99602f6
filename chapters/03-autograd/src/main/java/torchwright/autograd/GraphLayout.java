package torchwright.autograd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the boxes of a graph stand: in layers, each above all that is made from it, with few crossings and no overlap.
 *
 * <p>A line across several layers passes through a bend in each, which keeps its place free of boxes; lines from the
 * same box share their bends. Boxes are sorted by the mean place of those they are joined to, a few times downward and
 * upward, which is the method of Sugiyama, Tagawa and Toda (1981).
 */
final class GraphLayout {
    private static final int SORTING_SWEEPS = 16;
    private static final int STRAIGHTENING_SWEEPS = 80;
    private static final double BEND_WIDTH = 4;

    private final List<List<Place>> layers = new ArrayList<>();
    private final List<Place> boxes = new ArrayList<>();

    /** Where a box stands, or, with number -1, the bend of a line; {@code x} is the middle, lengths are in pixels. */
    static final class Place {
        final int number;
        final int layer;
        final double width;
        final List<Place> above = new ArrayList<>();
        final List<Place> below = new ArrayList<>();
        double x;
        double wish;

        Place(int number, int layer, double width) {
            this.number = number;
            this.layer = layer;
            this.width = width;
        }

        boolean isBend() {
            return number < 0;
        }
    }

    /**
     * Places the boxes of a graph.
     *
     * @param widths the width of every box
     * @param lines  pairs of box numbers, from the smaller to the greater
     * @param gap    the distance between neighbours
     */
    GraphLayout(double[] widths, List<int[]> lines, double gap) {
        int[] layerOf = layersOf(widths.length, lines);
        for (int i = 0; i < widths.length; i++) {
            Place box = new Place(i, layerOf[i], widths[i]);
            boxes.add(box);
            put(box);
        }
        List<Map<Integer, Place>> bends = new ArrayList<>();
        boxes.forEach(box -> bends.add(new TreeMap<>()));
        for (int[] line : lines) {
            join(boxes.get(line[0]), boxes.get(line[1]), bends.get(line[0]));
        }
        for (List<Place> layer : layers) {
            spread(layer, gap);
        }
        for (int sweep = 0; sweep < SORTING_SWEEPS + STRAIGHTENING_SWEEPS; sweep++) {
            sweep(sweep % 2 == 0, sweep < SORTING_SWEEPS, gap);
        }
        double left = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x - place.width / 2)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(place -> place.x -= left));
    }

    /** The layer of a box: as low as the boxes made from it allow, counted from the top. */
    private static int[] layersOf(int count, List<int[]> lines) {
        List<int[]> lowestFirst = new ArrayList<>(lines);
        lowestFirst.sort(Comparator.comparingInt((int[] line) -> line[1]).reversed());
        int[] heights = new int[count];
        int highest = 0;
        for (int[] line : lowestFirst) {
            heights[line[0]] = Math.max(heights[line[0]], heights[line[1]] + 1);
            highest = Math.max(highest, heights[line[0]]);
        }
        int[] layerOf = new int[count];
        for (int i = 0; i < count; i++) {
            layerOf[i] = highest - heights[i];
        }
        return layerOf;
    }

    private void put(Place place) {
        while (layers.size() <= place.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(place.layer).add(place);
    }

    private void join(Place from, Place to, Map<Integer, Place> bends) {
        Place upper = from;
        for (int layer = from.layer + 1; layer < to.layer; layer++) {
            Place bend = bends.get(layer);
            if (bend == null) {
                bend = new Place(-1, layer, BEND_WIDTH);
                bends.put(layer, bend);
                put(bend);
                link(upper, bend);
            }
            upper = bend;
        }
        link(upper, to);
    }

    private static void link(Place upper, Place lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    private static void spread(List<Place> layer, double gap) {
        layer.forEach(place -> place.wish = 0);
        Spacing.place(layer, gap);
    }

    private void sweep(boolean down, boolean sorting, double gap) {
        for (int i = 0; i < layers.size(); i++) {
            List<Place> layer = layers.get(down ? i : layers.size() - 1 - i);
            for (Place place : layer) {
                place.wish = sorting ? mean(place, down ? place.above : place.below) : straight(place);
            }
            if (sorting) {
                layer.sort(Comparator.comparingDouble(place -> place.wish));
            }
            Spacing.place(layer, gap);
        }
    }

    private static double mean(Place place, List<Place> joined) {
        return joined.stream().mapToDouble(other -> other.x).average().orElse(place.x);
    }

    /** The mean of all neighbours; the pieces of a long line pull most, so that it becomes straight. */
    private static double straight(Place place) {
        double sum = 0;
        double weights = 0;
        for (List<Place> joined : List.of(place.above, place.below)) {
            for (Place other : joined) {
                double weight = place.isBend() && other.isBend() ? 8 : place.isBend() || other.isBend() ? 2 : 1;
                sum += weight * other.x;
                weights += weight;
            }
        }
        return weights == 0 ? place.x : sum / weights;
    }

    /** {@return the layers, the highest first, each from left to right} */
    List<List<Place>> layers() {
        return layers;
    }

    /** {@return the place of every box} */
    List<Place> boxes() {
        return boxes;
    }
}
