package torchwright.benchmarks.work;

/** A program from its start to its end: it adds two tensors and leaves. */
public enum StartUp implements Work {
    /** There is one. */
    INSTANCE;

    @Override
    public String label() {
        return "start-up";
    }
}
