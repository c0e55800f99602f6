package torchwright.regression;

/** Is told how a training goes. */
@FunctionalInterface
public interface EpochListener {
    /**
     * An epoch has ended.
     *
     * @param epoch its number, from 0
     * @param loss  the loss with which it began, before its step
     */
    void ended(int epoch, double loss);
}
