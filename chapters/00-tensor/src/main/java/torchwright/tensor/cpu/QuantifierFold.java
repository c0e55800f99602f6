package torchwright.tensor.cpu;

/** Asks whether any element, or whether all elements, are not 0. */
final class QuantifierFold implements DimensionFold.Fold {
    private final CpuStorage elements;
    private final boolean any;
    private final boolean[] answers;
    private boolean answer;

    /**
     * Prepares the question.
     *
     * @param elements the input
     * @param any      whether one element suffices, or all are needed
     * @param answers  receives the answers
     */
    QuantifierFold(CpuStorage elements, boolean any, boolean[] answers) {
        this.elements = elements;
        this.any = any;
        this.answers = answers;
    }

    @Override
    public void begin() {
        answer = !any;
    }

    @Override
    public void add(int position) {
        boolean holds = elements.getDouble(position) != 0;
        answer = any ? answer || holds : answer && holds;
    }

    @Override
    public void end(int result) {
        answers[result] = answer;
    }
}
