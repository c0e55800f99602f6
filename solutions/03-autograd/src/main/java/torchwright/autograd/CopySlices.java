package torchwright.autograd;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/**
 * The node of a write to a view, which is a change of its base: the base's elements outside the view stay what they
 * were, those inside are what the operation made of them; torch's {@code CopySlices}.
 *
 * <p>So on the way back, the gradient outside the view goes on to the old base unchanged, and the gradient inside
 * passes through the operation.
 */
final class CopySlices extends Node {
    private final Node written;
    private final Layout base;
    private final Layout view;

    private CopySlices(Node written, Layout base, Layout view, Edge[] edges) {
        super(edges);
        this.written = written;
        this.base = base;
        this.view = view;
    }

    /**
     * The node of a write.
     *
     * @param written the node of the operation, whose first input is the view
     * @param base    the tensor that the view looks into, with the history it had before
     * @param view    the tensor that was written
     * @return the node of the base from now on
     */
    static CopySlices of(Node written, Tensor base, Tensor view) {
        Edge[] edges = written.edges().clone();
        edges[0] = OpNode.edgesOf(new Tensor[] {base})[0];
        return new CopySlices(written, base.layout(), view.layout(), edges);
    }

    @Override
    public String name() {
        return "CopySlices";
    }

    /** {@return the operation that was written through the view} */
    Node written() {
        return written;
    }

    @Override
    Tensor[] apply(Tensor[] gradients, boolean[] wanted) {
        if (gradients[0] == null) {
            return new Tensor[edges().length];
        }
        Tensor whole = StorageExtent.zerosAs(base, gradients[0]);
        whole.copy_(gradients[0]);
        Tensor part = whole.asStrided(Layout.of(view.shape(), view.strides(), view.offset() - base.offset()));
        Tensor[] results = written.apply(new Tensor[] {part.clone()}, wanted);
        if (wanted == null || wanted[0]) {
            // The view itself may not have needed a gradient of its own: then what it held is lost.
            Tensor passed = written.edges()[0] == null ? null : results[0];
            if (passed == null) {
                part.zero_();
            } else {
                part.copy_(passed);
            }
            results[0] = edges()[0] == null ? null : whole;
        }
        return results;
    }

    @Override
    void release() {
        written.release();
    }
}
