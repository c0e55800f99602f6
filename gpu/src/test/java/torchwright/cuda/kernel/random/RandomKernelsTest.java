package torchwright.cuda.kernel.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.cuda.CountingDriver;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/** The same seed gives the same numbers on the device as on the CPU, into tensors of any layout. */
class RandomKernelsTest {
    private static final long SEED = 42;
    private static final List<Function<Generator, Op>> FLOATING = List.of(
            generator -> new Uniform(-1, 2, generator), //
            generator -> new Normal(1, 2, generator));
    private static final List<Function<Generator, Op>> ANY = List.of(
            generator -> new Bernoulli(0.25, generator),
            RandomBits::new,
            generator -> new RandomIntegers(0, 2, generator));

    private static void fill(Function<Generator, Op> op, Tensor tensor) {
        assertSame(
                0,
                on -> {
                    Dispatcher.runInto(op.apply(new Generator().manualSeed(SEED)), on[0], on[0]);
                    return on[0];
                },
                tensor);
    }

    @ParameterizedTest
    @EnumSource
    void theSeedGivesTheNumbersOfTheCpu(DType dtype) {
        List<Function<Generator, Op>> ops = dtype.isFloatingPoint() ? FLOATING : ANY;
        for (Function<Generator, Op> op : ops) {
            fill(op, Tensor.zeros(3, 2).to(dtype));
            // From 16 elements on normals are drawn in blocks, but only where the tensor has no gaps.
            fill(op, Tensor.zeros(5, 7).to(dtype));
            fill(op, Tensor.zeros(5, 7).to(dtype).transpose(0, 1));
            fill(op, Tensor.zeros(9, 6).to(dtype).slice(0, 1, 9, 2));
            fill(op, Tensor.zeros(0).to(dtype));
        }
    }

    @Test
    void aPermutationIsTheCpus() {
        fill(RandomPermutation::new, Tensor.zeros(50).to(DType.INT64));
    }

    @Test
    void theGeneratorStandsWhereItWouldStandOnTheCpu() {
        Generator here = new Generator().manualSeed(SEED);
        Generator there = new Generator().manualSeed(SEED);
        Tensor cpu = Tensor.zeros(21);
        Tensor cuda = onCuda(cpu);
        Dispatcher.runInto(new Normal(0, 1, here), cpu, cpu);
        Dispatcher.runInto(new Normal(0, 1, there), cuda, cuda);
        assertEquals(here.getState(), there.getState());
    }

    @ParameterizedTest
    @EnumSource
    void everyElementMayHaveAProbabilityOfItsOwn(DType dtype) {
        for (DType precision : new DType[] {DType.FLOAT16, DType.BFLOAT16, DType.FLOAT32, DType.FLOAT64}) {
            Tensor probabilities = Tensor.of(new double[] {0, 0.3, 0.7, 1}).to(precision);
            assertSame(
                    0,
                    on -> {
                        Op op = new BernoulliEach(new Generator().manualSeed(SEED));
                        return Dispatcher.runInto(op, on[0], on[0], on[1]);
                    },
                    Tensor.zeros(4, 6).to(dtype).transpose(0, 1),
                    probabilities);
        }
    }

    @Test
    void probabilitiesAreNotRead() {
        Tensor drawn = onCuda(Tensor.zeros(4));
        Tensor probabilities = onCuda(Tensor.ones(4).mul(0.5));
        Op op = new BernoulliEach(new Generator());
        CountingDriver counts = CountingDriver.during(() -> Dispatcher.runInto(op, drawn, drawn, probabilities));
        assertEquals(0, counts.copiesToHost());
    }

    @Test
    void aProbabilityThatIsNoneIsReportedAtTheNextRead() {
        for (double bad : new double[] {1.5, -0.25, Double.NaN}) {
            Tensor drawn = onCuda(Tensor.zeros(2));
            Tensor probabilities = onCuda(Tensor.of(new double[] {0.5, bad}));
            Dispatcher.runInto(new BernoulliEach(new Generator()), drawn, drawn, probabilities);
            IllegalArgumentException error = assertThrows(IllegalArgumentException.class, drawn::cpu);
            assertTrue(error.getMessage().startsWith("Expected p_in >= 0 && p_in <= 1 to be true, but got false."));
            assertTrue(error.getMessage().contains("probabilities: found " + bad), error.getMessage());
        }
    }

    @Test
    void argumentsAreRefusedBeforeAnythingChanges() {
        Tensor ones = onCuda(Tensor.ones(3));
        Op op = new Uniform(2, 1, new Generator());
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> Dispatcher.runInto(op, ones, ones));
        assertTrue(error.getMessage().startsWith("uniform_ expects to return a [from, to) range"), error.getMessage());
        assertEquals(1, ones.cpu().toDoubles()[2]);
    }
}
