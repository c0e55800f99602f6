package torchwright.examples.chapter03;

import torchwright.autograd.GraphWalk;
import torchwright.tensor.Tensor;

/** What operations write down, and in which order it is read. */
public final class Graph {
    private Graph() {}

    /** Results know the node that made them. */
    public static void whoMadeIt() {
        Tensor w = Tensor.of(2f).requiresGrad_(true);
        Tensor y = w.pow(2);
        System.out.println(y);
        System.out.println(y.mul(10).add(25));
        System.out.println(Tensor.of(2f).pow(2));
    }

    /** A tensor that is used twice. */
    public static void diamond() {
        Tensor x = Tensor.of(3f).requiresGrad_(true);
        Tensor s = x.mul(2);
        Tensor y = s.neg().add(s.exp());
        System.out.print(GraphWalk.of(y::backward));
    }
}
