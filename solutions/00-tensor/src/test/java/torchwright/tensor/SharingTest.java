package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Who shares elements with whom, and who notices a write. */
class SharingTest {
    @Test
    void aViewSharesElementsAndVersion() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor view = x.t().select(0, 1);
        view.fill_(5);
        assertArrayEquals(new float[] {0, 5, 0, 0, 5, 0}, x.toFloats());
        assertEquals(1, x.version());
        x.add_(1);
        assertEquals(2, view.version());
        assertArrayEquals(new float[] {6, 6}, view.toFloats());
    }

    @Test
    void aViewOfAViewKnowsTheFirstTensor() {
        Tensor x = Tensor.zeros(2, 3);
        assertNull(x.base());
        assertSame(x, x.t().narrow(0, 0, 2).base());
    }

    @Test
    void detachSharesTheVersionAndDataDoesNot() {
        Tensor x = Tensor.zeros(3);
        Tensor detached = x.detach();
        Tensor data = x.data();
        detached.add_(1);
        data.add_(1);
        assertEquals(1, x.version());
        assertEquals(1, detached.version());
        assertEquals(1, data.version());
        assertArrayEquals(new float[] {2, 2, 2}, x.toFloats());
    }

    @Test
    void aCloneSharesNothing() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor copy = x.t().clone();
        copy.fill_(1);
        assertArrayEquals(new float[6], x.toFloats());
        assertNotSame(x.storage(), copy.storage());
    }

    @Test
    void toTheSameDtypeIsTheTensorItself() {
        Tensor x = Tensor.zeros(3);
        assertSame(x, x.to(DType.FLOAT32));
        assertSame(x, x.cpu());
        assertSame(x, x.contiguous());
    }

    @Test
    void aTensorOverAnArraySharesIt() {
        float[] array = {1, 2, 3};
        Tensor x = Tensor.sharing(array);
        x.mul_(2);
        assertArrayEquals(new float[] {2, 4, 6}, array);
        assertArrayEquals(new float[] {2, 4, 6}, Tensor.of(array).toFloats());
    }

    @Test
    void setDataReplacesWhatEveryHolderSees() {
        Tensor x = Tensor.zeros(3);
        x.setData(Tensor.of(1.0, 2.0));
        assertEquals(DType.FLOAT64, x.dtype());
        assertArrayEquals(new double[] {1, 2}, x.toDoubles());
    }

    @Test
    void aRefusedWriteChangesNothing() {
        Tensor x = Tensor.of(1f, 2f);
        Tensor whole = Tensor.of(1L, 2L);
        assertThrows(IllegalArgumentException.class, () -> x.add_(Tensor.ones(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> whole.mul_(0.5));
        assertThrows(IllegalStateException.class, () -> x.select(0, 0).expand(3).add_(1));
        Tensor square = Tensor.zeros(3, 3);
        assertThrows(IllegalStateException.class, () -> square.add_(square.t()));
        assertEquals(0, x.version() + whole.version() + square.version());
        assertArrayEquals(new float[] {1, 2}, x.toFloats());
        assertArrayEquals(new long[] {1, 2}, whole.toLongs());
    }

    @Test
    void aResultOfAnotherTypeIsConvertedOnItsWayIn() {
        Tensor x = Tensor.of(1f, 2f);
        x.add_(Tensor.of(0.5, 0.25));
        assertEquals(DType.FLOAT32, x.dtype());
        assertArrayEquals(new float[] {1.5f, 2.25f}, x.toFloats());
        assertEquals(1, x.version());
    }
}
