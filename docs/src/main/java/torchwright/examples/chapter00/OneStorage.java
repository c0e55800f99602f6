package torchwright.examples.chapter00;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/** Several tensors that look at one storage. */
public final class OneStorage {
    private OneStorage() {}

    /** Writes an element of a matrix and finds it in the transpose. */
    public static void writeThroughAView() {
        Tensor matrix = Tensor.arange(6).reshape(2, 3);
        Tensor transpose = matrix.t();
        matrix.get(0, 2).fill_(100);

        System.out.println(matrix);
        System.out.println(transpose);
    }

    /** Prints how several views walk through their storage. */
    public static void layoutsOfViews() {
        Tensor matrix = Tensor.arange(6).reshape(2, 3);
        print("the matrix", matrix);
        print("its transpose", matrix.t());
        print("its last column", matrix.select(1, 2));
        print("every second column", matrix.slice(1, 0, 3, 2));
        print("one row, a thousand times", matrix.get(0).expand(1000, 3));
    }

    private static void print(String what, Tensor tensor) {
        Layout layout = tensor.layout();
        System.out.printf(
                "%-30s %-24s strides %-8s offset %d%n",
                what, layout.shape(), java.util.Arrays.toString(layout.strides()), layout.offset());
    }

    /** Asks for a transposed matrix as one row: not possible without a copy. */
    public static void viewOfATranspose() {
        Tensor transpose = Tensor.arange(6).reshape(2, 3).t();
        System.out.println(transpose.reshape(6));
        System.out.println(transpose.view(6));
    }
}
