package torchwright.cuda.kernel.reduction;

import java.util.function.Consumer;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/**
 * Folds dimensions of a tensor by kernels of one file: one launch, or two if there are few long results.
 *
 * @param file        the file of the kernels, without its ending
 * @param kernel      the kernel that folds elements
 * @param partsKernel the kernel that joins what several blocks have of one result
 * @param stateBytes  the size of what a block has of one
 */
record Reduction(String file, String kernel, String partsKernel, int stateBytes) {
    /**
     * Launches the kernels.
     *
     * @param input   the tensor
     * @param dims    the dimensions that are folded away
     * @param output  whose layout says where the results go
     * @param results adds the parameters that both kernels end with
     */
    void run(Tensor input, Dims dims, Tensor output, Consumer<Launch> results) {
        if (output.numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        FoldedLayout layout = FoldedLayout.of(input, dims, output);
        ReductionPlan plan = ReductionPlan.of(layout, context.properties().multiprocessors());
        if (plan.parts() == 1) {
            fold(context, input, layout, plan, 0, results);
            return;
        }
        try (CudaScratch states = context.scratch((long) stateBytes * plan.parts() * plan.results())) {
            fold(context, input, layout, plan, states.address(), results);
            ReductionPlan ofParts = plan.ofParts();
            Launch launch =
                    context.launch(file, partsKernel).pointer(states.address()).operands(layout.kept());
            results.accept(ofParts.passTo(launch));
            launch.over(ofParts.grid(), ofParts.block(), 0);
        }
    }

    /** {@return a dtype as the names of kernels have it} */
    static String label(DType dtype) {
        return dtype.torchName().substring("torch.".length());
    }

    /** {@return the size of the type in which elements of a dtype are added up, as {@code accumulate.cuh} has it} */
    static int accumulatorBytes(DType dtype) {
        return dtype == DType.FLOAT32
                ? DType.FLOAT64.itemSize()
                : dtype.computeType().itemSize();
    }

    private void fold(
            CudaContext context,
            Tensor input,
            FoldedLayout layout,
            ReductionPlan plan,
            long states,
            Consumer<Launch> results) {
        Launch launch = context.launch(file, kernel)
                .pointer(input)
                .pointer(states)
                .operands(layout.kept())
                .operands(layout.folded());
        results.accept(plan.passTo(launch));
        launch.over(plan.grid(), plan.block(), 0);
    }
}
