package torchwright.tensor;

import java.util.function.UnaryOperator;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;

/**
 * A storage seen through a layout: numbers of one type in any number of dimensions, with a slot for autograd.
 *
 * <p>Many tensors may share one storage: views of each other see the same elements. A method makes an {@link Op} and
 * hands it to the {@link Dispatcher}; the methods stand by topic in the interfaces implemented here, and the functions
 * that make tensors in {@link Creation} and {@link Combination}. torch: {@code torch.Tensor}.
 */
public non-sealed class Tensor extends Combination
        implements Pointwise, Comparisons, Reductions, Views, Indexing, Joining, InPlace, LinearAlgebra, Conversions {
    private Storage storage;
    private Layout layout;
    private VersionCounter version;
    private Tensor base;
    private int versionSeen;
    private AutogradMeta autograd;
    private boolean number;

    Tensor(Storage storage, Layout layout) {
        this(storage, layout, new VersionCounter());
    }

    private Tensor(Storage storage, Layout layout, VersionCounter version) {
        this.storage = storage;
        this.layout = layout;
        this.version = version;
    }

    /**
     * Makes a tensor that shares elements and version with another; for subclasses.
     *
     * @param data the tensor whose elements are shared
     */
    protected Tensor(Tensor data) {
        this(data.storage, data.layout, data.version);
    }

    /** Wraps a Java number as a 0-dim tensor that yields to others in type promotion; torch's wrapped number. */
    static Tensor number(Number value) {
        boolean whole =
                value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
        Object array = whole ? new long[] {value.longValue()} : new double[] {value.doubleValue()};
        Storage storage = CpuStorage.wrap(array);
        Tensor tensor = new Tensor(storage, Layout.contiguous(Shape.SCALAR));
        tensor.number = true;
        return tensor;
    }

    /** {@return whether this stands for a Java number, which yields to tensors in type promotion} */
    public final boolean isNumber() {
        return number;
    }

    /** {@return the memory that holds the elements} */
    public final Storage storage() {
        return storage;
    }

    /** {@return how the elements lie in the storage} */
    public final Layout layout() {
        return layout;
    }

    /** {@return the sizes} */
    public final Shape shape() {
        return layout.shape();
    }

    /**
     * The size of one dimension.
     *
     * @param dim the dimension, negative from the end
     * @return its size
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public final int size(int dim) {
        if (rank() == 0) {
            throw new IndexOutOfBoundsException("Dimension specified as " + dim + " but tensor has no dimensions");
        }
        return layout.size(dim);
    }

    /** {@return the number of dimensions; torch's {@code dim()}} */
    public final int rank() {
        return layout.rank();
    }

    /** {@return the number of elements} */
    public final long numel() {
        return layout.shape().numel();
    }

    /** {@return the elements' type} */
    public final DType dtype() {
        return storage.dtype();
    }

    /** {@return where the elements are} */
    public final Device device() {
        return storage.device();
    }

    /** {@return whether the elements stand in the storage in row-major order without a gap} */
    public final boolean isContiguous() {
        return layout.isContiguous();
    }

    /** {@return how often the elements were written by in-place operations, through this tensor or any view} */
    public final int version() {
        return version.current();
    }

    /** Counts a write to the elements that did not come through the dispatcher; torch: {@code bump_version}. */
    public final void bumpVersion() {
        version.bump();
    }

    /** {@return the tensor that this is a view of, or null if this is none} */
    public final Tensor base() {
        return base;
    }

    /**
     * The same elements through another layout, as a view: sharing storage and version.
     *
     * @param view the layout, within the storage
     * @return a view of this tensor
     */
    public final Tensor seenThrough(Layout view) {
        Tensor result = new Tensor(storage, view, version);
        result.base = base == null ? this : base;
        result.versionSeen = version.current();
        return result;
    }

    /** {@return the version that this view was made at; 0 for a tensor that is no view} */
    public final int versionSeen() {
        return versionSeen;
    }

    /** {@return a copy in a storage of its own, with the same strides where those leave no gaps} */
    @Override
    public final Tensor clone() {
        return Dispatcher.run(new Clone(false), this);
    }

    /** {@return the same elements and version, cut off from autograd} */
    public final Tensor detach() {
        return new Tensor(storage, layout, version);
    }

    /** {@return the same elements, cut off from autograd and with a version of their own: writes go unnoticed} */
    public final Tensor data() {
        return new Tensor(storage, layout);
    }

    /**
     * Replaces what this tensor holds, in place: whoever holds the tensor sees the new elements.
     *
     * @param data the tensor whose elements are shared from now on
     */
    public final void setData(Tensor data) {
        storage = data.storage;
        layout = data.layout;
    }

    /** Copies values of any dtype into this tensor's elements, beneath autograd. */
    final void overwrite(Tensor values) {
        Op copy = new CopyFrom();
        Tensor[] inputs = {this, values};
        Backends.of(device()).find(copy, inputs).compute(copy, inputs, new Tensor[] {this});
    }

    /** {@return what autograd knows of this tensor, or null if nothing} */
    public final AutogradMeta autograd() {
        if (autograd == null && base != null && versionSeen != version.current() && base.requiresGrad()) {
            // Its base got a history after this view was made; the provider looks it up there.
            return autogradOrLeaf();
        }
        return autograd;
    }

    /**
     * Sets what autograd knows of this tensor; for interceptors.
     *
     * @param autograd the slot's new content
     */
    public final void setAutograd(AutogradMeta autograd) {
        this.autograd = autograd;
    }

    private AutogradMeta autogradOrLeaf() {
        if (autograd == null) {
            autograd = AutogradProvider.current().leaf(this);
        }
        return autograd;
    }

    /** {@return whether this was computed in inference mode (chapter 05), and so can be no part of a gradient} */
    public boolean isInference() {
        return base != null && base.isInference();
    }

    /** {@return whether operations on this tensor are recorded for {@code backward}} */
    public final boolean requiresGrad() {
        AutogradMeta known = autograd();
        return known != null && known.requiresGrad();
    }

    /**
     * Says whether operations on this tensor shall be recorded.
     *
     * @param requiresGrad true to have its gradient computed
     * @return this tensor
     * @throws IllegalArgumentException if the dtype is not floating point
     * @throws IllegalStateException    if this is an inference tensor
     */
    public final Tensor requiresGrad_(boolean requiresGrad) {
        if (requiresGrad && isInference()) {
            throw new IllegalStateException(
                    "Setting requires_grad=True on inference tensor outside InferenceMode is not"
                            + " allowed.\nIn Java: tensor.clone().requiresGrad_(true).");
        }
        if (requiresGrad || autograd != null) {
            autogradOrLeaf().setRequiresGrad(requiresGrad);
        }
        return this;
    }

    /** {@return the gradient that {@code backward} left here, or null} */
    public final Tensor grad() {
        AutogradMeta known = autograd();
        return known == null ? null : known.grad();
    }

    /**
     * Sets or clears the gradient.
     *
     * @param grad of the same shape, dtype and device, or null
     */
    public final void setGrad(Tensor grad) {
        if (grad == null && autograd == null) {
            return;
        }
        if (grad != null && !grad.shape().equals(shape())) {
            throw new IllegalArgumentException("assigned grad has data of a different size\nThe gradient has shape "
                    + grad.shape().brackets() + ", the tensor has " + shape().brackets() + ".");
        }
        autogradOrLeaf().setGrad(grad);
    }

    /** {@return whether this was made by the user and not by a recorded operation} */
    public final boolean isLeaf() {
        AutogradMeta known = autograd();
        return known == null || known.isLeaf();
    }

    /** {@return the name of the node that made this tensor, such as {@code AddBackward0}; null for a leaf} */
    public final String gradFnName() {
        AutogradMeta known = autograd();
        return known == null ? null : known.gradFnName();
    }

    /** Asks {@code backward} to keep the gradient of this tensor though it is no leaf. */
    public final void retainGrad() {
        autogradOrLeaf().retainGrad();
    }

    /**
     * Registers a function that sees, and may replace, this tensor's gradient as it arrives.
     *
     * @param hook takes the gradient; returns its replacement, or null to leave it
     * @return the handle that removes the hook
     */
    public final RemovableHandle registerHook(UnaryOperator<Tensor> hook) {
        return autogradOrLeaf().registerHook(hook);
    }

    /** Computes the gradient of this tensor of one element with respect to all leaves it was made from. */
    public final void backward() {
        backward(null, false, false);
    }

    /**
     * Computes the gradient of {@code sum(this * gradient)} with respect to all leaves this tensor was made from.
     *
     * @param gradient of this tensor's shape
     */
    public final void backward(Tensor gradient) {
        backward(gradient, false, false);
    }

    /**
     * Computes the gradient with respect to all leaves this tensor was made from, and adds it to theirs.
     *
     * @param gradient    what to start from, or null for 1
     * @param retainGraph keep what was saved, so that backward can run again
     * @param createGraph record the backward pass itself, for second derivatives
     */
    public final void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
        autogradOrLeaf().backward(this, gradient, retainGraph, createGraph);
    }

    @Override
    public String toString() {
        return TensorPrinter.print(this);
    }
}
