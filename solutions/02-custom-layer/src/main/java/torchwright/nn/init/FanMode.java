package torchwright.nn.init;

/** Which fan sets the scale. */
public enum FanMode {
    /** The inputs: what goes forward keeps its scale; torch's {@code fan_in}. */
    FAN_IN,
    /** The outputs: the gradients that go back keep theirs; torch's {@code fan_out}. */
    FAN_OUT;

    /**
     * The fan that counts.
     *
     * @param fans both
     * @return one of them
     */
    public int of(Fans fans) {
        return this == FAN_IN ? fans.in() : fans.out();
    }
}
