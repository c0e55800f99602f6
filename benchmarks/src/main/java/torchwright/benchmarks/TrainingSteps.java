package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How long does one step of training take, in a model that is all overhead and in one that is not? */
public class TrainingSteps extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param("torchwright")
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"train linear-regression", "train mlp"})
    public String work;

    /** Made by JMH. */
    public TrainingSteps() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
