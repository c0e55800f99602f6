package torchwright.autograd;

/** A scope with recording, for use inside a {@link NoGrad}; torch: {@code torch.enable_grad()}. */
public final class EnableGrad extends GradScope {
    /** Turns recording on for this thread, until this is closed. */
    public EnableGrad() {
        super(true);
    }
}
