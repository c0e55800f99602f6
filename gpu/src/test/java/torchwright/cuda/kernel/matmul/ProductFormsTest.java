package torchwright.cuda.kernel.matmul;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.kernel.TwoDevices.assertClose;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torchwright.cuda.DeviceProperties;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Index;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Every form of a product, over dtypes and strides. The elements are small whole numbers, so that no form rounds and all
 * agree with the CPU bit by bit.
 */
class ProductFormsTest {
    private static final CudaContext CONTEXT = CudaContext.of(Device.cuda());

    private final Random random = new Random(5);

    private Tensor whole(DType dtype, int... sizes) {
        float[] values = new float[(int) Shape.of(sizes).numel()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) - 2;
        }
        return Tensor.of(values).reshape(sizes).to(dtype);
    }

    /** Matrices of one shape: by rows, by columns, and every second element of a larger one. */
    private List<Tensor> layouts(DType dtype, int rows, int columns) {
        return List.of(
                whole(dtype, rows, columns),
                whole(dtype, columns, rows).t(),
                whole(dtype, rows, 2 * columns).get(Index.all(), Index.slice(0, 2 * columns, 2)));
    }

    private static void assertProduct(ProductForm form, Tensor a, Tensor b) {
        Tensor expected = a.mm(b);
        Tensor left = onCuda(a);
        Tensor right = onCuda(b);
        Tensor result = Tensor.empty(expected.shape(), expected.dtype(), Device.cuda());
        ProductLauncher.launch(CONTEXT, product(left, right, result), form);
        assertClose(0, expected, result.cpu());
    }

    private static Product product(Tensor a, Tensor b, Tensor c) {
        return Product.of(
                a,
                a.layout().unsqueezed(0),
                b,
                b.layout().unsqueezed(0),
                c,
                c.layout().unsqueezed(0));
    }

    static List<Arguments> forms() {
        List<Arguments> cases = new ArrayList<>();
        for (ProductForm form : ProductForm.values()) {
            for (DType dtype : DType.values()) {
                if (dtype != DType.BOOL
                        && form != ProductForm.TENSOR
                        && (form != ProductForm.LARGE || dtype == DType.FLOAT32)) {
                    cases.add(Arguments.of(form, dtype));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aProductOfAnyStridesIsThatOfTheCpu(ProductForm form, DType dtype) {
        boolean tiles = form == ProductForm.SMALL || form == ProductForm.LARGE;
        int[] size = tiles ? new int[] {66, 68, 20} : new int[] {9, 11, 35};
        for (Tensor a : layouts(dtype, size[0], size[2])) {
            for (Tensor b : layouts(dtype, size[2], size[1])) {
                assertProduct(form, a, b);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
    void tensorCoresMultiplyWhatLiesAlongEitherDimension(DType dtype) {
        Tensor a = whole(dtype, 136, 72);
        Tensor b = whole(dtype, 72, 24);
        Tensor aTurned = a.t().contiguous().t();
        Tensor bTurned = b.t().contiguous().t();
        assertProduct(ProductForm.TENSOR, a, b);
        assertProduct(ProductForm.TENSOR, a, bTurned);
        assertProduct(ProductForm.TENSOR, aTurned, b);
        assertProduct(ProductForm.TENSOR, aTurned, bTurned);
    }

    @Test
    void aTileInTheMiddleOfALargeProductHasNoEdges() {
        assertProduct(ProductForm.LARGE, whole(DType.FLOAT32, 256, 24), whole(DType.FLOAT32, 24, 384));
    }

    @Test
    void longSumsAreSplitAndAddedInOrder() {
        for (DType dtype : List.of(DType.FLOAT32, DType.INT64)) {
            assertProduct(ProductForm.BLOCK_EACH, whole(dtype, 2, 9000), whole(dtype, 9000, 3));
        }
    }

    private static ProductForm form(DType dtype, int rows, int columns, int depth, int multiprocessors, int major) {
        Tensor a = Tensor.empty(Shape.of(rows, depth), dtype, Device.cuda());
        Tensor b = Tensor.empty(Shape.of(depth, columns), dtype, Device.cuda());
        Tensor c = Tensor.empty(Shape.of(rows, columns), dtype, Device.cuda());
        return ProductForm.of(
                product(a, b, c), new DeviceProperties("a device", major, 0, 0, multiprocessors, 0, 0, 32));
    }

    @Test
    void theFormFollowsTheSizesTheDtypeAndTheDevice() {
        assertEquals(ProductForm.THREAD_EACH, form(DType.FLOAT32, 500, 1, 13, 132, 9));
        assertEquals(ProductForm.WARP_EACH, form(DType.FLOAT32, 20, 30, 100, 132, 9));
        assertEquals(ProductForm.BLOCK_EACH, form(DType.FLOAT32, 13, 1, 20_000, 132, 9));
        assertEquals(ProductForm.COLUMN_EACH, form(DType.FLOAT32, 1, 1000, 500, 132, 9));
        assertEquals(ProductForm.SMALL, form(DType.FLOAT32, 512, 512, 64, 132, 9));
        assertEquals(ProductForm.LARGE, form(DType.FLOAT32, 2048, 2048, 16, 132, 9));
        assertEquals(ProductForm.SMALL, form(DType.FLOAT64, 2048, 2048, 16, 132, 9));
        assertEquals(ProductForm.TENSOR, form(DType.BFLOAT16, 512, 512, 64, 132, 9));
        assertEquals(ProductForm.SMALL, form(DType.BFLOAT16, 512, 512, 64, 132, 7), "no tensor cores for bfloat16");
        assertEquals(ProductForm.SMALL, form(DType.BFLOAT16, 512, 513, 64, 132, 9), "rows that are not aligned");
    }
}
