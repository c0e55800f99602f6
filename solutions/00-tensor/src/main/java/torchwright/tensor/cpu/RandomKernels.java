package torchwright.tensor.cpu;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/** The kernels that draw random numbers, in torch's order and from torch's generator. */
final class RandomKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(
                Uniform.class,
                (op, inputs, outputs) ->
                        UniformFill.fill(storage(outputs[0]), outputs[0].layout(), op.from(), op.to(), op.generator()));
        table.add(
                Normal.class,
                (op, inputs, outputs) ->
                        NormalFill.fill(storage(outputs[0]), outputs[0].layout(), op.mean(), op.std(), op.generator()));
        table.add(
                RandomIntegers.class,
                (op, inputs, outputs) -> IntegerFill.fill(
                        storage(outputs[0]), outputs[0].layout(), op.low(), op.high(), op.generator()));
        table.add(
                RandomBits.class,
                (op, inputs, outputs) -> IntegerFill.fill(storage(outputs[0]), outputs[0].layout(), op.generator()));
        table.add(
                Bernoulli.class,
                (op, inputs, outputs) ->
                        BernoulliFill.fill(storage(outputs[0]), outputs[0].layout(), op.probability(), op.generator()));
        table.add(
                BernoulliEach.class,
                (op, inputs, outputs) -> BernoulliFill.fill(
                        storage(outputs[0]),
                        outputs[0].layout(),
                        storage(inputs[1]),
                        inputs[1].layout().expandedTo(outputs[0].shape()),
                        op.generator()));
        table.add(RandomPermutation.class, (op, inputs, outputs) -> {
            int n = (int) outputs[0].numel();
            long[] order = IntegerFill.permutation(n, op.generator());
            CopyKernels.copy(Tensor.sharing(order), outputs[0]);
        });
    }

    private static CpuStorage storage(Tensor tensor) {
        return (CpuStorage) tensor.storage();
    }
}
