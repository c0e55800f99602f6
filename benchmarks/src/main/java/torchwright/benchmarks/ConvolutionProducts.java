package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are the products that a convolution 16->32, 3x3, on 32 images of 28x28 becomes? */
public class ConvolutionProducts extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"sgemm NN 32x144x25088", "sgemm NT 32x25088x144", "sgemm TN 144x32x25088"})
    public String work;

    /** Made by JMH. */
    public ConvolutionProducts() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
