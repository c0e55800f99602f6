package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.Shape;

/** The shapes that most ops are asked about. */
final class Shapes {
    /** A scalar, nothing, one, a row, a matrix, cubes, one of them empty, seven dimensions, and more than one block. */
    static final List<Shape> ALL = List.of(
            Shape.SCALAR,
            Shape.of(0),
            Shape.of(1),
            Shape.of(37),
            Shape.of(5, 3),
            Shape.of(2, 0, 3),
            Shape.of(2, 3, 4),
            Shape.of(1, 5, 1),
            Shape.of(2, 1, 3, 1, 2, 2, 2),
            Shape.of(1031));

    /** A few of them. */
    static final List<Shape> SOME = List.of(Shape.of(2, 0, 3), Shape.of(2, 3, 4));

    private Shapes() {}
}
