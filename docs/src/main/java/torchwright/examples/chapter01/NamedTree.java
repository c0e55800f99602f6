package torchwright.examples.chapter01;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.nn.Buffer;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

/** Draws a model as a tree of its fields, a field a line, with the dotted name of each. */
final class NamedTree {
    private static final double LINE = 31;
    private static final double INDENT = 26;
    private static final double TOP = 30;
    private static final double NAMES = 268;

    private final List<Field> fields = new ArrayList<>();

    /**
     * A line of the picture.
     *
     * @param depth how deep the field lies in the model
     * @param name  its dotted name
     * @param what  its class, or its shape
     * @param ink   the colour of its kind
     */
    private record Field(int depth, String name, String what, Ink ink) {
        String lastPart() {
            return name.isEmpty() ? "model" : name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** A layer. */
    static final class Layer extends Module {
        final Parameter weight;
        final Parameter bias;

        Layer(int inputs, int outputs) {
            weight = new Parameter(Tensor.zeros(inputs, outputs));
            bias = new Parameter(Tensor.zeros(outputs));
        }
    }

    /** Two layers. */
    static final class Encoder extends Module {
        final Layer first = new Layer(7, 12);
        final Layer second = new Layer(12, 5);
    }

    /** The model of the picture. */
    static final class Model extends Module {
        final Encoder encoder = new Encoder();
        final Layer decoder = new Layer(5, 7);
        final Buffer steps = new Buffer(Tensor.of(0L));
    }

    private NamedTree() {}

    static Figure figure() {
        NamedTree tree = new NamedTree();
        tree.add(new Model());
        return tree.draw();
    }

    private void add(Module model) {
        Map<String, Module> modules = model.namedModules();
        modules.forEach((name, module) -> {
            fields.add(new Field(depth(name), name, module.getClass().getSimpleName(), Ink.INK));
            String prefix = name.isEmpty() ? "" : name + ".";
            module.namedParameters(false)
                    .forEach((own, parameter) -> fields.add(new Field(
                            depth(prefix + own), prefix + own, parameter.shape().brackets(), Ink.ACCENT)));
            // Buffers by hand: asked for them, a module names those of its children, too.
            module.namedBuffers().forEach((own, buffer) -> {
                if (!own.contains(".")) {
                    fields.add(new Field(
                            depth(prefix + own),
                            prefix + own,
                            "buffer " + buffer.shape().brackets(),
                            Ink.ACCENT_2));
                }
            });
        });
    }

    private static int depth(String name) {
        return name.isEmpty() ? 0 : name.split("\\.").length;
    }

    private Figure draw() {
        Drawing drawing = new Drawing(480, TOP + LINE * fields.size() + 8);
        drawing.text(10, 16, "field", Lettering.NOTE);
        drawing.text(NAMES, 16, "name", Lettering.NOTE);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            double x = 10 + field.depth() * INDENT;
            double y = TOP + i * LINE;
            Lettering name = Lettering.CODE.in(field.ink());
            double width = name.width(field.lastPart()) + 18;
            boolean module = field.ink() == Ink.INK;
            branch(drawing, i, x, y);
            drawing.box(
                    new Box(x, y + 3, width, 24),
                    module ? 6 : 2,
                    module ? Fill.NONE : Fill.tint(field.ink()),
                    new Stroke(field.ink(), 1.2, ""));
            drawing.text(x + 9, y + 20, field.lastPart(), module ? name.strong() : name);
            drawing.text(x + width + 9, y + 20, field.what(), Lettering.NOTE.size(13));
            drawing.text(NAMES, y + 20, field.name().isEmpty() ? "\"\"" : field.name(), name.size(13));
            data.append(field.name()).append(' ').append(field.what()).append('\n');
        }
        return drawing.figure(data.toString());
    }

    /** Draws the line from the module that holds a field. */
    private void branch(Drawing drawing, int i, double x, double y) {
        int depth = fields.get(i).depth();
        if (depth == 0) {
            return;
        }
        int owner = i;
        while (fields.get(owner).depth() >= depth) {
            owner--;
        }
        double trunk = x - INDENT + 11;
        String path = "M" + trunk + " " + (TOP + owner * LINE + 27) + "V" + (y + 15) + "H" + x;
        drawing.path(path, Fill.NONE, Stroke.THIN);
    }
}
