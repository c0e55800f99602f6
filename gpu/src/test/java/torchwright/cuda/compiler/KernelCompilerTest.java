package torchwright.cuda.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PTX that is checked in is what the compiler makes of the sources beside it; where there is one, of its release. */
class KernelCompilerTest {
    private static final Path PTX = Path.of("src/test/resources/torchwright/cuda/kernels");

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/cuda"))) {
            return files.filter(file -> file.toString().endsWith(".cu"))
                    .sorted()
                    .toList();
        }
    }

    private static Path checkedIn(Path source) {
        return PTX.resolve(source.getFileName().toString().replace(".cu", ".ptx"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theCheckedInPtxIsThatOfTheSource(Path source) throws IOException {
        String ptx = Files.readString(checkedIn(source)).replace("\r\n", "\n");
        assumeTrue(KernelCompiler.find().isPresent(), "NOT VERIFIED: there is no nvcc here");
        KernelCompiler compiler = KernelCompiler.find().orElseThrow();
        String made = KernelCompiler.releaseIn(ptx);
        assumeTrue(
                compiler.release().equals(made),
                "NOT VERIFIED: the PTX was made by nvcc " + made + ", here is " + compiler.release());
        assertEquals(ptx, compiler.compile(source), "run src/test/cuda/compile.sh");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void nothingOfTheMachineIsInThePtx(Path source) throws IOException {
        String ptx = Files.readString(checkedIn(source));
        assertTrue(ptx.contains("\t.file\t1 \"" + source.getFileName() + "\""), "names its source");
        assertFalse(ptx.contains("debug_str"), "has no names of inlined functions");
        assertFalse(ptx.matches("(?s).*\\.file\\s+\\d+ \"[^\"]*/.*"), "has no folders");
    }

    @Test
    void loweringChangesTheHeaderTheFilesAndInlinedLines() {
        String lowered = KernelCompiler.lower("""
                // release 13.0, V13.0.88
                .version 9.0
                .target sm_75
                .address_size 64
                \t.loc\t1 12 5
                \t.loc\t2 631 1, function_name $L__info_string0, inlined_at 1 9 3
                \tret;
                \t.file\t1 "/some/where/a.cu"
                \t.section\t.debug_str
                """, "6.0", "sm_50");
        assertEquals("""
                // release 13.0, V13.0.88
                .version 6.0
                .target sm_50
                .address_size 64
                \t.loc\t1 12 5
                \t.loc\t1 9 3
                \tret;
                \t.file\t1 "a.cu"
                """, lowered);
        assertEquals("13.0.88", KernelCompiler.releaseIn(lowered));
    }
}
