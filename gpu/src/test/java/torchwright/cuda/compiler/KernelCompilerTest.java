package torchwright.cuda.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PTX that is checked in is what the compiler makes of the sources beside it; where there is one, of its release. */
class KernelCompilerTest {
    // A folder of sources, the folder of what is made of them, and how it is made anew.
    private record Place(Path sources, Path ptx, String command) {}

    private static final Place SHIPPED = new Place(
            Path.of("src/main/cuda"),
            Path.of("src/main/resources/torchwright/cuda/kernels"),
            "src/main/cuda/compile.sh");
    private static final Place TESTED = new Place(
            Path.of("src/test/cuda"),
            Path.of("src/test/resources/torchwright/cuda/kernels"),
            "src/test/cuda/compile.sh");

    static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Place place : List.of(SHIPPED, TESTED)) {
            try (Stream<Path> files = Files.walk(place.sources())) {
                files.filter(file -> file.toString().endsWith(".cu")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static Place place(Path source) {
        return source.startsWith(SHIPPED.sources()) ? SHIPPED : TESTED;
    }

    private static Path checkedIn(Path source) {
        return place(source).ptx().resolve(source.getFileName().toString().replace(".cu", ".ptx"));
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
        assertEquals(
                "",
                difference(ptx, compiler.compile(source)),
                "run " + place(source).command());
    }

    /** {@return the first line in which two texts differ; they are too long to be shown} */
    private static String difference(String checkedIn, String made) {
        List<String> old = checkedIn.lines().toList();
        List<String> fresh = made.lines().toList();
        for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
            if (!old.get(i).equals(fresh.get(i))) {
                return "line " + (i + 1) + ": checked in is '" + old.get(i) + "', made is '" + fresh.get(i) + "'";
            }
        }
        return checkedIn.equals(made) ? "" : "checked in are " + old.size() + " lines, made are " + fresh.size();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void nothingOfTheMachineIsInThePtx(Path source) throws IOException {
        String ptx = Files.readString(checkedIn(source));
        assertTrue(ptx.contains("\t.file\t1 \"" + source.getFileName() + "\""), "names its source");
        assertFalse(ptx.contains("debug_str"), "has no names of inlined functions");
        assertFalse(ptx.matches("(?s).*\\.file\\s+\\d+ \"[^\"]*/.*"), "has no folders");
    }

    /** A stale file would be loaded by nobody, and yet be shipped. */
    @Test
    void everyShippedPtxHasItsSource() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED.ptx())) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString().replace(".ptx", ".cu"))
                            .filter(name -> !Files.exists(SHIPPED.sources().resolve(name)))
                            .toList());
        }
    }

    @Test
    void aShippedModuleIsSmall() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED.ptx())) {
            for (Path file : files.toList()) {
                assertTrue(Files.size(file) < 300_000, file + " has " + Files.size(file) + " bytes");
            }
        }
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
