package torchwright.programs;

import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Points on the three arms of a spiral, some of them said to be on another arm than they are: what can be learned, and
 * what can only be learned by heart.
 *
 * @param points {@code (N, 2)}
 * @param arms   {@code (N)}, int64: what each point is said to be
 */
public record Spiral(Tensor points, Tensor arms) {
    /** How many arms there are. */
    public static final int ARMS = 3;

    /** The part of the points whose arm is drawn anew; a third of those happen to stay right. */
    public static final double NOISE = 0.25;

    private static final double TURN = 2.5;
    private static final double SPREAD = 0.3;

    /**
     * Draws points, evenly over the arms.
     *
     * @param size      how many
     * @param generator where they come from
     * @return the points
     */
    public static Spiral of(int size, Generator generator) {
        Shape shape = Shape.of(size);
        Tensor arms = Tensor.arange(size)
                .sub(Tensor.arange(size).div(ARMS).floor().mul(ARMS))
                .to(DType.INT64);
        Tensor radius = Tensor.rand(generator, shape, DType.FLOAT32).mul(0.8).add(0.2);
        Tensor angle = radius.mul(TURN)
                .add(arms.mul(2 * Math.PI / ARMS))
                .add(Tensor.randn(generator, shape, DType.FLOAT32).mul(SPREAD));
        Tensor points = Tensor.stack(new Tensor[] {radius.mul(angle.cos()), radius.mul(angle.sin())}, 1);
        Tensor wrong = Tensor.rand(generator, shape, DType.FLOAT32).lt(NOISE);
        Tensor anyArm = Tensor.randint(generator, 0, ARMS, shape, DType.INT64);
        return new Spiral(points, Tensor.where(wrong, anyArm, arms));
    }

    /**
     * What a model with one output an arm should answer.
     *
     * @param arms {@code (N)}, int64
     * @return {@code (N, 3)}: 1 in the column of the arm, else 0
     */
    public static Tensor oneHot(Tensor arms) {
        return Tensor.zeros(Shape.of(arms.size(0), ARMS), DType.FLOAT32).scatter(1, arms.unsqueeze(1), 1);
    }
}
