package torchwright.tensor;

import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;

/** Functions of one element at a time that overwrite the elements. Part of {@link InPlace}. */
public sealed interface InPlaceFunctions permits InPlace {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * The in-place form of {@link PointwiseFunctions#neg}.
     *
     * @return this tensor
     */
    default Tensor neg_() {
        return Dispatcher.runInto(new Neg(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#abs}.
     *
     * @return this tensor
     */
    default Tensor abs_() {
        return Dispatcher.runInto(new Abs(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#sign}.
     *
     * @return this tensor
     */
    default Tensor sign_() {
        return Dispatcher.runInto(new Sign(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#reciprocal}.
     *
     * @return this tensor
     */
    default Tensor reciprocal_() {
        return Dispatcher.runInto(new Reciprocal(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#exp}.
     *
     * @return this tensor
     */
    default Tensor exp_() {
        return Dispatcher.runInto(new Exp(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#log}.
     *
     * @return this tensor
     */
    default Tensor log_() {
        return Dispatcher.runInto(new Log(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#log1p}.
     *
     * @return this tensor
     */
    default Tensor log1p_() {
        return Dispatcher.runInto(new Log1p(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#sqrt}.
     *
     * @return this tensor
     */
    default Tensor sqrt_() {
        return Dispatcher.runInto(new Sqrt(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#rsqrt}.
     *
     * @return this tensor
     */
    default Tensor rsqrt_() {
        return Dispatcher.runInto(new Rsqrt(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#sin}.
     *
     * @return this tensor
     */
    default Tensor sin_() {
        return Dispatcher.runInto(new Sin(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#cos}.
     *
     * @return this tensor
     */
    default Tensor cos_() {
        return Dispatcher.runInto(new Cos(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#tanh}.
     *
     * @return this tensor
     */
    default Tensor tanh_() {
        return Dispatcher.runInto(new Tanh(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#sigmoid}.
     *
     * @return this tensor
     */
    default Tensor sigmoid_() {
        return Dispatcher.runInto(new Sigmoid(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#relu}.
     *
     * @return this tensor
     */
    default Tensor relu_() {
        return Dispatcher.runInto(new Relu(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#floor}.
     *
     * @return this tensor
     */
    default Tensor floor_() {
        return Dispatcher.runInto(new Floor(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#ceil}.
     *
     * @return this tensor
     */
    default Tensor ceil_() {
        return Dispatcher.runInto(new Ceil(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#round}.
     *
     * @return this tensor
     */
    default Tensor round_() {
        return Dispatcher.runInto(new Round(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#trunc}.
     *
     * @return this tensor
     */
    default Tensor trunc_() {
        return Dispatcher.runInto(new Trunc(), self(), self());
    }

    /**
     * The in-place form of {@link PointwiseFunctions#clamp}.
     *
     * @param min the lower bound, or null for none
     * @param max the upper bound, or null for none
     * @return this tensor
     */
    default Tensor clamp_(Number min, Number max) {
        return Dispatcher.runInto(new Clamp(min, max), self(), self());
    }
}
