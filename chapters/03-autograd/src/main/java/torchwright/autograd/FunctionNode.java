package torchwright.autograd;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The node of a custom {@link Function}. */
final class FunctionNode extends Node {
    private final Function function;
    private final FunctionContext context;
    private final Shape[] inputShapes;
    private final InputTypes inputTypes;
    private Layout[] outputLayouts = {null};
    private DType[] outputTypes;
    private Device device;

    FunctionNode(Function function, FunctionContext context, Tensor[] inputs, Edge[] edges) {
        super(edges);
        this.function = function;
        this.context = context;
        this.inputTypes = InputTypes.of(inputs);
        this.inputShapes = new Shape[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            inputShapes[i] = inputs[i].shape();
        }
    }

    Function function() {
        return function;
    }

    /** Notes what the results look like, for zeros in place of gradients that do not arrive. */
    void describe(Tensor[] outputs) {
        outputLayouts = new Layout[outputs.length];
        outputTypes = new DType[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            outputLayouts[i] = outputs[i].layout();
            outputTypes[i] = outputs[i].dtype();
            device = outputs[i].device();
        }
    }

    @Override
    public String name() {
        return function.name() + "Backward";
    }

    @Override
    public int outputs() {
        return outputLayouts.length;
    }

    @Override
    Tensor[] apply(Tensor[] gradients, boolean[] wanted) {
        Tensor[] arrived = gradients.clone();
        for (int i = 0; i < arrived.length && context.materializesGrads(); i++) {
            if (arrived[i] == null) {
                arrived[i] = Tensor.full(outputLayouts[i].shape(), 0, outputTypes[i], device);
            }
        }
        Tensor[] results = function.backward(context, arrived);
        Edge[] edges = edges();
        if (results.length != edges.length) {
            throw new IllegalStateException("function " + name() + " returned an incorrect number of gradients"
                    + " (expected " + edges.length + ", got " + results.length + ")");
        }
        Tensor[] fitted = new Tensor[edges.length];
        for (int i = 0; i < edges.length; i++) {
            fitted[i] = edges[i] == null || results[i] == null ? null : fitted(results[i], i);
        }
        return fitted;
    }

    private Tensor fitted(Tensor gradient, int input) {
        Shape shape = inputShapes[input];
        if (!Broadcasting.isExpandable(shape, gradient.shape())) {
            throw new IllegalStateException("Function " + name() + " returned an invalid gradient at index " + input
                    + " - got " + gradient.shape().brackets() + " but expected shape compatible with "
                    + shape.brackets());
        }
        Tensor summed = gradient.shape().equals(shape) ? gradient : Broadcasts.sumToShape(gradient, shape);
        return summed.to(inputTypes.dtype(input)).to(inputTypes.device(input));
    }

    @Override
    void release() {
        context.release();
    }
}
