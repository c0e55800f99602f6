package torchwright.cuda.kernel.matmul;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.DType;

/** Launches the kernels that compute products of matrices. */
final class ProductLauncher {
    private static final Dim3 BLOCK = Dim3.of(256);
    private static final int LANES = 32;
    private static final int SHARED_ACCESS_BYTES = 16;
    // Note [Parts of a sum]
    // A sum with few neighbours is split, so that more than a few blocks work. Where it is split depends on the sizes
    // only, and parts are added in order: every device computes the same bits in every run.
    private static final int PART = 4096;
    private static final int FEW_SUMS = 1024;

    private ProductLauncher() {}

    /** Computes a product in the form that suits it. */
    static void launch(Product product) {
        CudaContext context = CudaContext.of(product.result().tensor().device());
        if (product.results() == 0) {
            return;
        }
        if (product.depth() == 0) {
            // The sum of nothing.
            context.fill(product.result().tensor(), 0);
            return;
        }
        launch(context, product, ProductForm.of(product, context.properties()));
    }

    /** Computes a product in a given form. */
    static void launch(CudaContext context, Product product, ProductForm form) {
        switch (form) {
            case THREAD_EACH -> operands(context, product, "thread_each").overElements(product.results());
            case WARP_EACH -> operands(context, product, "warp_each").overElements(LANES * product.results());
            case BLOCK_EACH -> launchBlocks(context, product);
            case COLUMN_EACH -> {
                Product tall = product.tall();
                int tiles = (tall.rows() + LANES - 1) / LANES;
                operands(context, tall, "column_each").over(Dim3.of(tiles * tall.columns() * tall.batches()), BLOCK, 0);
            }
            case SMALL -> operands(context, product, "small").over(tiles(product, ProductForm.SMALL_EDGE), BLOCK, 0);
            case LARGE -> operands(context, product, "large").over(tiles(product, ProductForm.LARGE_EDGE), BLOCK, 0);
            case TENSOR ->
                operands(context, product, "tensor_", tensorKernel(product))
                        .over(tiles(product, ProductForm.LARGE_EDGE), BLOCK, 0);
        }
    }

    private static void launchBlocks(CudaContext context, Product product) {
        int depth = product.depth();
        int part = product.results() < FEW_SUMS ? PART : depth;
        int parts = (depth + part - 1) / part;
        Dim3 grid = Dim3.of(Math.toIntExact(product.results() * parts));
        if (parts == 1) {
            operands(context, product, "block_each")
                    .pointer(0)
                    .value(part)
                    .value(1)
                    .over(grid, BLOCK, 0);
            return;
        }
        long bytes = product.results() * parts * computeBytes(product);
        try (CudaScratch sums = context.scratch(bytes)) {
            operands(context, product, "block_each")
                    .pointer(sums.address())
                    .value(part)
                    .value(parts)
                    .over(grid, BLOCK, 0);
            context.launch("matmul_" + label(product), "add_parts_" + label(product))
                    .pointer(product.result().tensor())
                    .struct(product.struct(vectorWidth(product)))
                    .pointer(sums.address())
                    .value(parts)
                    .overElements(LANES * product.results());
        }
    }

    private static Launch operands(CudaContext context, Product product, String kernel) {
        return operands(context, product, "matmul_", kernel);
    }

    private static Launch operands(CudaContext context, Product product, String module, String kernel) {
        String label = label(product);
        return context.launch(module + label, kernel + "_" + label)
                .pointer(product.left().tensor())
                .pointer(product.right().tensor())
                .pointer(product.result().tensor())
                .struct(product.struct(vectorWidth(product)));
    }

    private static Dim3 tiles(Product product, int edge) {
        return Dim3.of(Math.toIntExact(product.tiles(edge)));
    }

    /** The kernel's first letters, as in BLAS: whether an operand lies along its rows or is such a one's transpose. */
    private static String tensorKernel(Product product) {
        return (product.left().alongDepth() ? "n" : "t") + (product.right().alongDepth() ? "t" : "n");
    }

    private static int vectorWidth(Product product) {
        return SHARED_ACCESS_BYTES / computeBytes(product);
    }

    private static int computeBytes(Product product) {
        return product.result().tensor().dtype().computeType().itemSize();
    }

    private static String label(Product product) {
        DType dtype = product.result().tensor().dtype();
        return dtype.torchName().substring("torch.".length());
    }
}
