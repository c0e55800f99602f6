package torchwright.autograd;

/**
 * Turns recording on or off by a condition, for a scope or for good; torch: {@code torch.set_grad_enabled(mode)}.
 *
 * <p>As in torch it may also be called without being closed: recording then stays as it was set.
 */
public final class SetGradEnabled extends GradScope {
    /**
     * Turns recording on or off for this thread, until this is closed.
     *
     * @param enabled true to record
     */
    public SetGradEnabled(boolean enabled) {
        super(enabled);
    }
}
