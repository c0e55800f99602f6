package torchwright.examples.drawing;

import java.util.Locale;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** The elements of tensors, as pictures show them. */
public final class Elements {
    private Elements() {}

    /**
     * The elements of a matrix as texts.
     *
     * @param tensor a matrix, or a vector, which is one row
     * @return the texts, by row and column
     */
    public static String[][] of(Tensor tensor) {
        double[][] numbers = numbers(tensor);
        String[][] texts = new String[numbers.length][];
        for (int row = 0; row < numbers.length; row++) {
            texts[row] = new String[numbers[row].length];
            for (int column = 0; column < numbers[row].length; column++) {
                texts[row][column] = text(numbers[row][column]);
            }
        }
        return texts;
    }

    /**
     * The elements of a matrix.
     *
     * @param tensor a matrix, or a vector, which is one row
     * @return the numbers, by row and column
     */
    public static double[][] numbers(Tensor tensor) {
        Tensor matrix = tensor.detach().to(DType.FLOAT64);
        return (double[][]) (matrix.rank() == 1 ? matrix.unsqueeze(0) : matrix).toArray();
    }

    /**
     * A number as short as it can be written with three decimals.
     *
     * @param number the number
     * @return {@code 3}, {@code 0.25}, {@code -1.5}
     */
    public static String text(double number) {
        String text = String.format(Locale.ROOT, "%.3f", number).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }
}
