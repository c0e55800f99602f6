package torchwright.examples.chapter04;

import torchwright.regression.LinearRegression;

/** The model before it has learned anything. */
final class Beginning {
    private Beginning() {}

    /** Asks it for predictions. */
    static void predicts() {
        LinearRegression model = ThePost.model();
        System.out.println(model);
        System.out.println(model.call(ThePost.inputs()).t());
    }
}
