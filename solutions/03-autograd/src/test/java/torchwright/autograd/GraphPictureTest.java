package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import torchwright.tensor.Tensor;

class GraphPictureTest {
    private static final double GAP = 30;

    @Test
    void thePostsExampleShowsOperandsValuesGradientsAndVisits() {
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
            assertEquals("""
                    1. w: AccumulateGrad, shape [], value 2., grad 40.; visit 4
                    2. y: PowBackward0, PowByNumber(w, 2), shape [], value 4., grad 10.; from 1; visit 3
                    3. MulBackward0: Mul(y, 10), shape [], value 40., grad 1.; from 2; visit 2
                    4. z: AddBackward0, Add(·, 25), shape [], value 65., grad 1.; from 3; visit 1
                    """, picture.text());
        }
    }

    @Test
    void withoutARecorderNamesAndShapesAreShown() {
        Tensor w = Tensor.ones(3, 5).requiresGrad_(true);
        assertEquals("""
                1. leaf: AccumulateGrad, shape [3, 5]
                2. MmBackward0: shape [2, 5]; from 1
                3. SumBackward0: shape []; from 2
                """, GraphPicture.of(Tensor.ones(2, 3).matmul(w).sum()).text());
    }

    @Test
    void aTensorUsedTwiceIsDrawnOnceWithTwoLines() {
        Tensor w = Tensor.of(3f).requiresGrad_(true);
        Document svg = parsed(GraphPicture.of(w.mul(w)).svg());
        assertEquals(2, boxes(svg).size());
        assertEquals(2, withClass(svg, "path", "line").size());
        assertEquals(2, withClass(svg, "path", "tip").size());
    }

    @Test
    void aLeafAloneIsAGraph() {
        assertEquals(
                "1. leaf: AccumulateGrad, shape [2], value [1., 1.]\n",
                GraphPicture.of(Tensor.ones(2).requiresGrad_(true)).text());
    }

    @Test
    void aTensorWithoutAGraphIsRefused() {
        Tensor constant = Tensor.ones(2);
        assertThrows(IllegalArgumentException.class, () -> GraphPicture.of(constant));
    }

    @Test
    void theDrawingTellsItsContentInWords() {
        Element root = parsed(GraphPicture.of(recurrent(3)).svg()).getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals(
                "Graph of AddBackward0, 15 nodes",
                root.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().contains("TanhBackward0: shape [2, 3]"));
    }

    @Test
    void namesMayHoldAnyCharacter() {
        Tensor w = Tensor.of(3f).requiresGrad_(true);
        Document svg = parsed(GraphPicture.of(w.exp()).named("a<b & \"c\">", w).svg());
        assertEquals("a<b & \"c\">", withClass(svg, "text", "title").get(0).getTextContent());
    }

    @Test
    void theSameProgramGivesTheSameDrawing() {
        assertEquals(
                GraphPicture.of(recurrent(7)).svg(),
                GraphPicture.of(recurrent(7)).svg());
    }

    @Test
    void hundredsOfBoxesDoNotOverlap() {
        List<Element> boxes = boxes(parsed(GraphPicture.of(recurrent(60)).svg()));
        assertEquals(300, boxes.size());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(overlap(boxes.get(i), boxes.get(j)), "boxes " + j + " and " + i + " overlap");
            }
        }
    }

    @Test
    void linesLeadDownwardAndKeepClearOfBoxes() {
        Random random = new Random(3);
        for (int graph = 0; graph < 50; graph++) {
            int count = 2 + random.nextInt(100);
            List<int[]> lines = new ArrayList<>();
            for (int to = 1; to < count; to++) {
                lines.add(new int[] {random.nextInt(to), to});
                lines.add(new int[] {random.nextInt(to), to});
            }
            double[] widths = random.doubles(count, 50, 300).toArray();
            GraphLayout layout = new GraphLayout(widths, lines, GAP);
            lines.forEach(line -> assertTrue(
                    layout.boxes().get(line[0]).layer < layout.boxes().get(line[1]).layer));
            layout.layers().forEach(GraphPictureTest::assertApart);
        }
    }

    @Test
    void anOperandIsNotedBeforeItIsOverwritten() {
        try (GraphRecorder recorder = GraphRecorder.start()) {
            Tensor w = Tensor.of(3f).requiresGrad_(true);
            Tensor total = Tensor.of(1f);
            total.add_(w);
            assertTrue(GraphPicture.of(total).recorded(recorder).text().contains("Add(1., ·), shape [], value 4."));
        }
    }

    @Test
    void afterItsEndARecorderHearsNothing() {
        GraphRecorder recorder = GraphRecorder.start();
        recorder.close();
        Tensor w = Tensor.of(3f).requiresGrad_(true);
        assertFalse(GraphPicture.of(w.exp()).recorded(recorder).text().contains("Exp("));
    }

    /** A shared weight in every step, and a sum over all steps: many long lines. Five nodes a step. */
    private static Tensor recurrent(int steps) {
        Tensor w = Tensor.ones(3, 3).requiresGrad_(true);
        Tensor state = Tensor.ones(2, 3);
        Tensor total = null;
        for (int i = 0; i < steps; i++) {
            state = state.matmul(w).add(1).tanh();
            total = total == null ? state.sum() : total.add(state.sum());
        }
        return total;
    }

    private static void assertApart(List<GraphLayout.Place> layer) {
        for (int i = 1; i < layer.size(); i++) {
            GraphLayout.Place left = layer.get(i - 1);
            GraphLayout.Place right = layer.get(i);
            assertTrue(right.x - left.x + 1e-6 >= (left.width + right.width) / 2 + GAP);
        }
    }

    private static boolean overlap(Element a, Element b) {
        return overlap(a, b, "x", "width") && overlap(a, b, "y", "height");
    }

    private static boolean overlap(Element a, Element b, String begin, String length) {
        return number(a, begin) < number(b, begin) + number(b, length)
                && number(b, begin) < number(a, begin) + number(a, length);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> boxes(Document svg) {
        List<Element> boxes = withClass(svg, "rect", "op");
        boxes.addAll(withClass(svg, "rect", "leaf"));
        return boxes;
    }

    private static List<Element> withClass(Document svg, String tag, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = svg.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("class").equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception malformed) {
            throw new AssertionError("the drawing is not well-formed: " + malformed.getMessage(), malformed);
        }
    }
}
