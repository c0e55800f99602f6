package torchwright.tensor.op;

/**
 * The upper triangle of each matrix, with the diagonal; torch: {@code aten::triu}.
 *
 * @param diagonal the first diagonal kept
 */
public record Triu(int diagonal) implements TriangleOp {
    @Override
    public boolean keeps(int row, int column) {
        return column - row >= diagonal;
    }
}
