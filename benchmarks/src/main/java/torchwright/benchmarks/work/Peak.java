package torchwright.benchmarks.work;

/** What the machine can do at most: no program does it, every program is measured by it. */
public enum Peak implements Work {
    /** A billion floating-point operations as fused multiply-adds in registers. */
    FUSED_MULTIPLY_ADD;

    @Override
    public String label() {
        return "peak";
    }

    @Override
    public double flops() {
        return 1e9;
    }
}
