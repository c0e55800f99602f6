package torchwright.cuda.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.tensor.Call;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mm;

class ErrorInterceptorTest {
    private final ErrorInterceptor interceptor = new ErrorInterceptor();
    private final Call call = new Call(new Mm(), new Tensor[] {Tensor.ones(2, 3), Tensor.ones(3, 4)}, null);

    @Test
    void anErrorOfAKernelIsSaidOfItsOperation() {
        CudaException fault =
                new CudaException("cuLaunchKernel", CudaError.ILLEGAL_ADDRESS, "sgemm", "", "at 0x10", null);
        CudaException told = assertThrows(
                CudaException.class,
                () -> interceptor.intercept(call, any -> {
                    throw fault;
                }));
        assertEquals(
                "cuLaunchKernel of kernel sgemm of op Mm of [2, 3] and [3, 4]: CUDA_ERROR_ILLEGAL_ADDRESS (700)\nat 0x10",
                told.getMessage());
        assertSame(fault, told.getCause());
    }

    @Test
    void theInnermostOperationIsNamed() {
        CudaException inner = new CudaException("cuMemAlloc", CudaError.OUT_OF_MEMORY, "full").during("Exp of [9]");
        assertSame(
                inner,
                assertThrows(
                        CudaException.class,
                        () -> interceptor.intercept(call, any -> {
                            throw inner;
                        })));
    }

    @Test
    void itIsTheLastBeforeTheKernels() {
        assertEquals(Integer.MIN_VALUE, interceptor.order());
        Tensor[] results = {Tensor.ones(1)};
        assertSame(results, interceptor.intercept(call, any -> results));
    }
}
