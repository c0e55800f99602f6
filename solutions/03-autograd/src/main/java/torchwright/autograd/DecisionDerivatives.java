package torchwright.autograd;

import torchwright.tensor.op.All;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Nonzero;

/** The ops whose results are truth values, indices or counts: they have no derivative. */
public final class DecisionDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public DecisionDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.nonDifferentiable(Eq.class, Ne.class, Lt.class, Le.class, Gt.class, Ge.class);
        table.nonDifferentiable(LogicalAnd.class, LogicalOr.class, LogicalXor.class, LogicalNot.class);
        table.nonDifferentiable(All.class, Any.class, Argmax.class, Argmin.class);
        table.nonDifferentiable(CountNonzero.class, Nonzero.class);
    }
}
