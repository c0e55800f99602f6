package torchwright.cuda.kernel.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.cuda.kernel.TwoDevices;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class CopyKernelsTest {
    private static final double[] VALUES = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -2.5,
        1e-8,
        65504,
        65520,
        1e30,
        -1e30,
        3e-5,
        6e-8,
        2.5e-8,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e300,
        9.3e18,
        -9.3e18,
        1.00048828125,
        257,
        1.0039,
        0x1p-133
    };

    @ParameterizedTest
    @EnumSource(DType.class)
    void everyCastGivesWhatTheCpuGives(DType to) {
        for (DType from : DType.values()) {
            Tensor source = Tensor.of(VALUES).to(from).reshape(4, 6);
            TwoDevices.assertSame(0, in -> in[0].to(to), source);
            TwoDevices.assertSame(0, in -> in[0].to(to), source.transpose(0, 1));
            TwoDevices.assertSame(0, in -> in[0].to(to), source.slice(1, 1, 6, 3));
        }
    }

    @Test
    void wholeNumbersBeyondTheExactOnesAreRoundedOnce() {
        Tensor source = Tensor.of(new long[] {
            (1L << 53) + 1, (1L << 60) + (1L << 36) + 1, Long.MAX_VALUE, Long.MIN_VALUE, 0x7fffff_8000_0001L
        });
        TwoDevices.assertSame(0, in -> in[0].to(DType.FLOAT32), source);
        TwoDevices.assertSame(0, in -> in[0].to(DType.FLOAT64), source);
        TwoDevices.assertSame(0, in -> in[0].to(DType.BFLOAT16), source);
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void copiesKeepTheirOrderInEveryLayout(DType dtype) {
        Tensor x = Tensor.arange(60).to(dtype).reshape(3, 4, 5);
        TwoDevices.assertSame(0, in -> in[0].permute(2, 0, 1).contiguous(), x);
        TwoDevices.assertSame(0, in -> in[0].permute(2, 0, 1).clone(), x);
        TwoDevices.assertSame(0, in -> in[0].select(1, 2).clone(), x);
        TwoDevices.assertSame(0, in -> in[0].unsqueeze(0).expand(2, 3, 4, 5).contiguous(), x);
        TwoDevices.assertSame(
                0,
                in -> {
                    Tensor y = in[0].clone();
                    y.select(2, 1).copy_(in[1]);
                    y.slice(0, 0, 3, 2)
                            .slice(1, 1, 4, 2)
                            .copy_(in[0].select(0, 1).slice(0, 0, 2, 1));
                    return y;
                },
                x,
                Tensor.arange(4).neg());
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void whatLiesTheOtherWayRoundIsTurnedTileByTile(DType dtype) {
        Tensor x = Tensor.arange(3 * 40 * 67).to(dtype).reshape(3, 40, 67);
        TwoDevices.assertSame(0, in -> in[0].select(0, 1).transpose(0, 1).contiguous(), x);
        TwoDevices.assertSame(0, in -> in[0].transpose(1, 2).contiguous(), x);
        TwoDevices.assertSame(0, in -> in[0].permute(2, 0, 1).contiguous(), x);
        TwoDevices.assertSame(0, in -> in[0].permute(1, 2, 0).contiguous(), x);
        // With gaps in both.
        TwoDevices.assertSame(
                0,
                in -> {
                    Tensor y = Tensor.zerosLike(in[0]);
                    y.select(0, 1)
                            .slice(1, 3, 33, 1)
                            .slice(0, 1, 31, 1)
                            .copy_(in[0].select(0, 2)
                                    .slice(0, 2, 32, 1)
                                    .slice(1, 0, 30, 1)
                                    .transpose(0, 1));
                    return y;
                },
                x);
    }

    @Test
    void aLargeMatrixIsTurnedByFewBlocks() {
        Tensor x = Tensor.arange(300 * 301).to(DType.FLOAT32).reshape(300, 301);
        TwoDevices.assertSame(0, in -> in[0].transpose(0, 1).contiguous(), x);
    }

    @Test
    void aNumberOfTheCpuCanBeCopied() {
        Tensor x = Tensor.zeros(2, 2).to(Device.cuda());
        x.copy_(Tensor.full(Shape.SCALAR, 2.5));
        assertEquals(10, x.cpu().sum().item());
    }

    @Test
    void stridesMayBeNegative() {
        Tensor x = Tensor.arange(6).to(DType.FLOAT32).to(Device.cuda());
        Tensor backwards = x.seenThrough(Layout.of(Shape.of(3, 2), new int[] {-2, -1}, 5));
        Tensor copy = Tensor.zeros(3, 2).to(Device.cuda());
        CopyKernels.copy(backwards, copy);
        TwoDevices.assertClose(0, Tensor.of(5f, 4, 3, 2, 1, 0).reshape(3, 2), copy.cpu());
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void fillWritesTheNumberIntoEveryElementAndNowhereElse(DType dtype) {
        for (int count : new int[] {1, 3, 16, 33}) {
            TwoDevices.assertSame(
                    0, in -> in[0].clone().fill_(2.7), Tensor.arange(count).to(dtype));
            TwoDevices.assertSame(
                    0, in -> in[0].clone().fill_(-1), Tensor.arange(count).to(dtype));
        }
        TwoDevices.assertSame(
                0,
                in -> {
                    Tensor y = in[0].clone();
                    y.slice(0, 1, 7, 2).slice(1, 2, 5, 1).fill_(3);
                    y.slice(0, 3, 5, 1).fill_(1);
                    return y;
                },
                Tensor.zeros(Shape.of(7, 6), dtype));
    }

    @Test
    void nothingIsCopiedToNothing() {
        TwoDevices.assertSame(0, in -> in[0].transpose(0, 1).contiguous(), Tensor.zeros(0, 4));
        TwoDevices.assertSame(0, in -> in[0].clone().fill_(3), Tensor.zeros(4, 0));
        TwoDevices.assertSame(0, in -> in[0].to(DType.INT64), Tensor.zeros(0));
    }
}
