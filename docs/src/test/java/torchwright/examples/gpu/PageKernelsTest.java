package torchwright.examples.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import torchwright.cuda.compiler.KernelCompiler;

/** The PTX of the page's kernels is what the compiler makes of their source; where there is one, of its release. */
class PageKernelsTest {
    private static final Path SOURCE = Path.of("src/main/resources/torchwright/examples/gpu", PageKernels.SOURCE);

    @Test
    void thePtxIsThatOfTheSource() throws IOException {
        String ptx = PageKernels.ptx();
        assumeTrue(KernelCompiler.find().isPresent(), "NOT VERIFIED: there is no nvcc here");
        KernelCompiler compiler = KernelCompiler.find().orElseThrow();
        String made = KernelCompiler.releaseIn(ptx);
        assumeTrue(
                compiler.release().equals(made),
                "NOT VERIFIED: the PTX was made by nvcc " + made + ", here is " + compiler.release());
        assertEquals(
                ptx,
                compiler.compile(SOURCE),
                "run java gpu/src/main/java/torchwright/cuda/compiler/KernelCompiler.java with the folder of page.cu,"
                        + " twice");
    }
}
