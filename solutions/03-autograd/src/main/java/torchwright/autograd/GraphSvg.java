package torchwright.autograd;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import torchwright.autograd.GraphLayout.Place;

/** Draws the boxes of a graph and the lines between them as an SVG document; lengths are in pixels. */
final class GraphSvg {
    private static final double CHARACTER = 7.3;
    private static final double TITLE_CHARACTER = 8.5;
    private static final double ROW = 18;
    private static final double HEAD = 30;
    private static final double PADDING = 14;
    private static final double KEY = 46;
    private static final double GAP = 30;
    private static final double LAYER_GAP = 46;
    private static final double MARGIN = 28;
    private static final double STRAIGHT = 12;

    private static final String STYLE = """
            <style>
              .graph { --paper: #ffffff; --ink: #1f2430; --muted: #667085; --line: #98a2b3;
                --op: #eef4ff; --op-edge: #84a9f0; --leaf: #ecfaf0; --leaf-edge: #66bb84; --grad: #b5460f; }
              @media (prefers-color-scheme: dark) { .graph { --paper: #14171f; --ink: #e8eaf0; --muted: #98a2b3;
                --line: #667085; --op: #1b2740; --op-edge: #4f7bd0; --leaf: #17301f; --leaf-edge: #4a9e68;
                --grad: #ffab7a; } }
              .graph text { font: 12px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: var(--ink); }
              .graph .paper { fill: var(--paper); }
              .graph .op { fill: var(--op); stroke: var(--op-edge); }
              .graph .leaf { fill: var(--leaf); stroke: var(--leaf-edge); }
              .graph .line { fill: none; stroke: var(--line); stroke-width: 1.5; }
              .graph .tip { fill: var(--line); }
              .graph .badge { fill: var(--grad); }
              .graph text.title { font-size: 14px; font-weight: 700; }
              .graph text.muted { fill: var(--muted); }
              .graph text.grad { fill: var(--grad); font-weight: 600; }
              .graph text.count { fill: var(--paper); font-weight: 700; text-anchor: middle; }
            </style>
            """;

    private final List<GraphCard> cards;
    private final GraphLayout layout;
    private final String description;
    private final double width;
    private final double[] tops;
    private final double[] heights;

    /**
     * Prepares a drawing.
     *
     * @param cards       the boxes
     * @param lines       pairs of box numbers, from the smaller to the greater
     * @param description the same in words, for those who cannot see it
     */
    GraphSvg(List<GraphCard> cards, List<int[]> lines, String description) {
        this.cards = cards;
        this.description = description;
        this.layout =
                new GraphLayout(cards.stream().mapToDouble(GraphSvg::width).toArray(), lines, GAP);
        this.tops = new double[layout.layers().size() + 1];
        this.heights = new double[layout.layers().size()];
        tops[0] = MARGIN;
        double right = 0;
        for (int i = 0; i < heights.length; i++) {
            for (Place place : layout.layers().get(i)) {
                heights[i] = Math.max(heights[i], place.isBend() ? 0 : height(cards.get(place.number)));
                right = Math.max(right, place.x + place.width / 2);
            }
            tops[i + 1] = tops[i] + heights[i] + LAYER_GAP;
        }
        this.width = Math.max(right, legendWidth()) + 2 * MARGIN;
        double shift = (width - right) / 2;
        layout.layers().forEach(layer -> layer.forEach(place -> place.x += shift));
    }

    private static double width(GraphCard card) {
        double title = card.title().length() * TITLE_CHARACTER + (card.visit() > 0 ? 8 : 0);
        return 2 * PADDING
                + card.rows().stream()
                        .mapToDouble(row ->
                                row.text().length() * CHARACTER + (row.key().isEmpty() ? 0 : KEY))
                        .reduce(title, Math::max);
    }

    private static double height(GraphCard card) {
        return HEAD + card.rows().size() * ROW + (card.rows().isEmpty() ? 6 : 8);
    }

    private boolean isVisited() {
        return cards.stream().anyMatch(card -> card.visit() > 0);
    }

    private String legend() {
        return isVisited() ? "numbers: the order of backward()" : "";
    }

    private double legendWidth() {
        return legend().length() * CHARACTER;
    }

    String document() {
        double bottom = tops[heights.length] - LAYER_GAP + MARGIN;
        double height = bottom + (isVisited() ? ROW : 0);
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"graph\" role=\"img\" width=\"%.0f\" height=\"%.0f\""
                        + " viewBox=\"0 0 %.0f %.0f\">",
                width,
                height,
                width,
                height);
        add(
                svg,
                "<title>Graph of %s, %d nodes</title>",
                escaped(cards.get(cards.size() - 1).title()),
                cards.size());
        add(svg, "<desc>%s</desc>", escaped(description.strip()));
        svg.append(STYLE);
        add(svg, "<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\" rx=\"12\"/>", width, height);
        layout.layers().forEach(layer -> layer.forEach(place -> lines(svg, place)));
        layout.boxes().forEach(place -> box(svg, place));
        if (isVisited()) {
            add(
                    svg,
                    "<text class=\"muted\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                    width / 2,
                    height - 16,
                    escaped(legend()));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Draws the lines that arrive at a place, each at a point of its own, in the order of their origins. */
    private void lines(StringBuilder svg, Place place) {
        List<Place> origins = place.above.stream()
                .sorted(Comparator.comparingDouble(origin -> origin.x))
                .toList();
        double step = Math.min(28, place.width / (origins.size() + 1));
        for (int i = 0; i < origins.size(); i++) {
            Place origin = origins.get(i);
            double x = place.x + (i - (origins.size() - 1) / 2.0) * step;
            double from = tops[origin.layer] + heights[origin.layer];
            double to = tops[place.layer] - STRAIGHT;
            // The curve stays between two layers, so that it meets no box; the rest of the way is straight.
            double middle = (from + to) / 2;
            add(
                    svg,
                    "<path class=\"line\" d=\"M%.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1f\"/>",
                    origin.x,
                    bottom(origin),
                    from,
                    origin.x,
                    middle,
                    x,
                    middle,
                    x,
                    to,
                    place.isBend() ? tops[place.layer] : top(place) - 5);
            if (!place.isBend()) {
                add(svg, "<path class=\"tip\" d=\"M%.1f %.1fl-4.5 -9h9z\"/>", x, top(place) - 1);
            }
        }
    }

    private double top(Place place) {
        return place.isBend() ? tops[place.layer] : middle(place) - height(cards.get(place.number)) / 2;
    }

    private double bottom(Place place) {
        return place.isBend() ? tops[place.layer] : middle(place) + height(cards.get(place.number)) / 2;
    }

    private double middle(Place place) {
        return tops[place.layer] + heights[place.layer] / 2;
    }

    private void box(StringBuilder svg, Place place) {
        GraphCard card = cards.get(place.number);
        double left = place.x - place.width / 2;
        double top = top(place);
        add(
                svg,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\"/>",
                card.leaf() ? "leaf" : "op",
                left,
                top,
                place.width,
                height(card),
                card.leaf() ? 3 : 10);
        text(svg, "title", left + PADDING, top + 22, card.title());
        if (card.visit() > 0) {
            double centre = left + place.width - 6;
            add(svg, "<circle class=\"badge\" cx=\"%.1f\" cy=\"%.1f\" r=\"12\"/>", centre, top + 4);
            text(svg, "count", centre, top + 8, String.valueOf(card.visit()));
        }
        double y = top + HEAD + 12;
        for (GraphCard.Row row : card.rows()) {
            boolean gradient = row.key().equals("grad");
            text(svg, gradient ? "grad" : "muted", left + PADDING, y, row.key());
            text(
                    svg,
                    row.key().isEmpty() ? "muted" : gradient ? "grad" : "",
                    left + PADDING + (row.key().isEmpty() ? 0 : KEY),
                    y,
                    row.text());
            y += ROW;
        }
    }

    private static void text(StringBuilder svg, String style, double x, double y, String text) {
        if (!text.isEmpty()) {
            String styled = style.isEmpty() ? "" : " class=\"" + style + "\"";
            add(svg, "<text%s x=\"%.1f\" y=\"%.1f\">%s</text>", styled, x, y, escaped(text));
        }
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
