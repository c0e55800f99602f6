package torchwright.examples.chapter03;

import torchwright.autograd.GraphPicture;
import torchwright.autograd.GraphRecorder;
import torchwright.autograd.GraphWalk;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.tensor.Tensor;

/** The engine's own picture of a graph, in the colours of the page. */
final class PostGraph {
    private PostGraph() {}

    static Figure figure() {
        try (GraphRecorder recorder = GraphRecorder.start()) {
            Tensor w = Tensor.of(2f).requiresGrad_(true);
            Tensor y = w.pow(2);
            Tensor z = y.mul(10).add(25);
            GraphWalk walk = GraphWalk.of(z::backward);
            GraphPicture picture = GraphPicture.of(z)
                    .named("w", w)
                    .named("y", y)
                    .named("z", z)
                    .recorded(recorder)
                    .visited(walk);
            return new Figure(onPaper(picture.svg()), picture.text().strip());
        }
    }

    /** {@return a graph's drawing without colours of its own; the page tells its content where it cannot be seen} */
    private static String onPaper(String svg) {
        return svg.replaceAll("(?s)<title>.*?</title>\\s*|<desc>.*?</desc>\\s*", "")
                .replaceAll("(?s)<style>.*?</style>", style())
                .replaceFirst("<rect class=\"paper\"[^>]*/>", "");
    }

    private static String style() {
        return """
                <style>
                  .graph text { font: 12.5px var(--mono, monospace); fill: %1$s; }
                  .graph .op { fill: %3$s; fill-opacity: .1; stroke: %3$s; }
                  .graph .leaf { fill: %4$s; fill-opacity: .12; stroke: %4$s; }
                  .graph .line { fill: none; stroke: %5$s; stroke-width: 1.5; }
                  .graph .tip { fill: %5$s; }
                  .graph .badge { fill: %4$s; }
                  .graph text.title { font-size: 14px; font-weight: 700; }
                  .graph text.muted { fill: %2$s; }
                  .graph text.grad { fill: %4$s; font-weight: 600; }
                  .graph text.count { fill: %6$s; font-weight: 700; text-anchor: middle; }
                </style>""".formatted(
                Ink.INK.css(), Ink.MUTED.css(), Ink.ACCENT_2.css(), Ink.ACCENT.css(), Ink.LINE.css(), Ink.PAPER.css());
    }
}
