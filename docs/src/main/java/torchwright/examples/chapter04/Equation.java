package torchwright.examples.chapter04;

import torchwright.regression.LinearFit;
import torchwright.regression.NormalEquation;
import torchwright.tensor.Tensor;

/** The line without steps. */
final class Equation {
    private Equation() {}

    /** Adds up what the two slopes are made of. */
    static void twoEquations() {
        Tensor x = ThePost.inputs();
        Tensor y = ThePost.labels();
        double sumOfX = x.sum().item();
        double sumOfSquares = x.pow(2).sum().item();
        double sumOfProducts = x.mul(y).sum().item();
        System.out.printf("%.0f w + %.0f b = %.0f%n", sumOfSquares, sumOfX, sumOfProducts);
        System.out.printf("%.0f w + %d b = %.0f%n", sumOfX, x.numel(), y.sum().item());
    }

    /** Asks for the best line through the post's points. */
    static void ofThePost() {
        LinearFit line = NormalEquation.solve(ThePost.inputs(), ThePost.labels());
        System.out.println(line.weight());
        System.out.println(line.bias());
    }

    /** Gives each input twice, once in another unit. */
    static void twoUnits() {
        Tensor metres = ThePost.inputs();
        Tensor centimetres = metres.mul(100);
        NormalEquation.solve(Tensor.cat(new Tensor[] {metres, centimetres}, 1), ThePost.labels());
    }
}
