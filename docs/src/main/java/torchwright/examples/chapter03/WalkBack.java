package torchwright.examples.chapter03;

import java.util.ArrayList;
import java.util.List;
import torchwright.autograd.GraphWalk;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Steps;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.tensor.Tensor;

/** Draws the walk back through a chain of operations: their results from top to bottom, the gradients back up. */
final class WalkBack {
    private static final double LEFT = 96;
    private static final double WIDTH = 210;
    private static final double HEIGHT = 50;
    private static final double PITCH = 84;
    private static final double TOP = 20;

    private final List<String> code = List.of("w", "y = w.pow(2)", "y.mul(10)", "z = … .add(25)");
    private final List<String> values = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();
    private final List<String> gradients = new ArrayList<>();

    private WalkBack() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor y = w.pow(2);
        Tensor tenfold = y.mul(10);
        Tensor z = tenfold.add(25);
        for (Tensor tensor : List.of(w, y, tenfold, z)) {
            values.add(Elements.text(tensor.item()));
        }
        // The walk goes up; the drawing counts its boxes from above.
        for (GraphWalk.Step step : GraphWalk.of(z::backward).steps()) {
            nodes.add(0, step.node().name());
            gradients.add(0, step.gradients().get(0).replaceAll("\\.$", ""));
        }
    }

    static Steps steps(String language) {
        WalkBack walk = new WalkBack();
        List<Steps.Frame> frames = new ArrayList<>();
        List<String> sentences = language.equals("ko") ? walk.korean() : walk.english();
        for (int visited = 0; visited <= walk.nodes.size(); visited++) {
            frames.add(new Steps.Frame(walk.frame(visited), sentences.get(visited)));
        }
        return new Steps(frames);
    }

    private List<String> english() {
        return List.of(
                "On the way forward each operation leaves a node behind, which knows the nodes before it.",
                visit(3) + "`z` moves as far as itself. Adding 25 changes nothing, so " + gradients.get(2)
                        + " goes on.",
                visit(2) + "The product moves 10 times as far as `y`, so " + gradients.get(1) + " goes on.",
                visit(1) + "The square moves 2 · " + values.get(0) + " times as far as `w`, so " + gradients.get(0)
                        + " goes on.",
                visit(0) + "Here the way ends: " + gradients.get(0) + " is added to `w.grad()`.");
    }

    private String visit(int box) {
        return "`" + nodes.get(box) + "` receives " + gradients.get(box) + ". ";
    }

    private List<String> korean() {
        return List.of(
                "앞으로 갈 때 연산마다 노드가 하나씩 남고, 노드는 바로 앞 노드를 기억합니다.",
                arrival(3) + "`z`는 자기 자신만큼 움직입니다. 25를 더해도 달라지지 않으므로 " + gradients.get(2) + "이 그대로 넘어갑니다.",
                arrival(2) + "곱은 `y`의 10배만큼 움직이므로 " + gradients.get(1) + "이 넘어갑니다.",
                arrival(1) + "제곱은 `w`의 2 · " + values.get(0) + "배만큼 움직이므로 " + gradients.get(0) + "이 넘어갑니다.",
                arrival(0) + "길은 여기서 끝나고, " + gradients.get(0) + "을 `w.grad()`에 더합니다.");
    }

    private String arrival(int box) {
        return "`" + nodes.get(box) + "`에 " + gradients.get(box) + "이 도착합니다. ";
    }

    private Figure frame(int visited) {
        Drawing drawing = new Drawing(440, TOP + 3 * PITCH + HEIGHT + 46);
        int last = nodes.size() - 1;
        int current = visited == 0 ? -1 : nodes.size() - visited;
        StringBuilder data = new StringBuilder();
        for (int box = 0; box <= last; box++) {
            Box at = new Box(LEFT, TOP + box * PITCH, WIDTH, HEIGHT);
            boolean here = box == current;
            boolean arrived = visited > 0 && box >= current;
            Ink ink = here ? Ink.ACCENT : Ink.ACCENT_2;
            drawing.box(
                    at,
                    box == 0 ? 3 : 10,
                    here ? Fill.tint(ink) : new Fill(ink, 0.06),
                    new Stroke(ink, here ? 2.4 : 1.2, ""));
            drawing.text(at.left() + 12, at.top() + 21, code.get(box), Lettering.CODE.strong());
            drawing.text(
                    at.left() + 12,
                    at.top() + 40,
                    nodes.get(box),
                    Lettering.CODE.size(13).in(Ink.MUTED));
            drawing.text(
                    at.right() - 12,
                    at.top() + 22,
                    values.get(box),
                    Lettering.CODE.size(16).ending());
            if (box < last) {
                drawing.arrow(
                        LEFT + 40,
                        at.bottom() + 2,
                        LEFT + 40,
                        at.bottom() + PITCH - HEIGHT - 2,
                        new Stroke(Ink.LINE, 1.5, ""));
            }
            // The arrow that brings a gradient to this box comes from the box below, or from outside.
            if (arrived) {
                double x = at.right() - 40;
                double from = box == last ? at.bottom() + 34 : at.top() + PITCH - 2;
                drawing.arrow(x, from, x, at.bottom() + 3, Stroke.of(Ink.ACCENT).width(here ? 2.6 : 1.8));
                drawing.text(
                        x + 12,
                        at.bottom() + 23,
                        gradients.get(box),
                        Lettering.CODE.size(16).in(Ink.ACCENT).strong());
                data.append(nodes.get(box))
                        .append(" receives ")
                        .append(gradients.get(box))
                        .append('\n');
            }
        }
        drawing.text(LEFT - 14, TOP + 30, "leaf", Lettering.NOTE.ending());
        drawing.text(LEFT - 14, TOP + 3 * PITCH + 30, "result", Lettering.NOTE.ending());
        if (visited == nodes.size()) {
            drawing.text(
                    LEFT + WIDTH + 14,
                    TOP + 30,
                    "grad " + gradients.get(0),
                    Lettering.CODE.in(Ink.ACCENT).strong());
        }
        return drawing.figure(data.toString());
    }
}
