package torchwright.autograd;

/**
 * A scope without recording: nothing computed in it requires a gradient; torch: {@code torch.no_grad()}.
 *
 * <p>Two uses: predictions, which need no graph, and writes to parameters, which no graph may see.
 */
public final class NoGrad extends GradScope {
    /** Turns recording off for this thread, until this is closed. */
    public NoGrad() {
        super(false);
    }
}
