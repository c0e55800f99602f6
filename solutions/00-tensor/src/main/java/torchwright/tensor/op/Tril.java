package torchwright.tensor.op;

/**
 * The lower triangle of each matrix, with the diagonal; torch: {@code aten::tril}.
 *
 * @param diagonal the last diagonal kept
 */
public record Tril(int diagonal) implements TriangleOp {
    @Override
    public boolean keeps(int row, int column) {
        return column - row <= diagonal;
    }
}
