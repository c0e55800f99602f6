package torchwright.examples.chapter00;

import torchwright.tensor.Tensor;

/** Arithmetic between shapes that do not match. */
public final class Broadcasts {
    private Broadcasts() {}

    /** Adds a bias to each of five rows. */
    public static void rowsAndABias() {
        Tensor rows = Tensor.zeros(5, 12);
        Tensor bias = Tensor.arange(12);
        System.out.println(rows.add(bias));
    }

    /** Adds five numbers to five rows, without and with saying that they are a column. */
    public static void aColumnIsMeant() {
        Tensor rows = Tensor.zeros(5, 3);
        Tensor column = Tensor.arange(5);
        System.out.println(rows.add(column.unsqueeze(1)));
        System.out.println(rows.add(column));
    }
}
