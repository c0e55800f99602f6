package torchwright.cuda.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every kernel, the backend's and the tests', goes through NVIDIA's assembler for each device that it is for, and none
 * needs more than its budget: no spills, and as few registers and as little shared memory as it was made for. What each
 * one needs is written to target/ptxas.txt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelBudgetsTest {
    private static final String FOLDER = "torchwright/cuda/kernels";
    private static final List<String> ARCHITECTURES = List.of("sm_50", "sm_75", "sm_80", "sm_90");

    /**
     * What a kernel may need.
     *
     * @param registers   a thread; 64 let 1,024 threads share a multiprocessor
     * @param sharedBytes a block
     */
    private record Budget(int registers, int sharedBytes) {}

    private record Assembly(String module, String ptx, String architecture) {}

    // The rule. What needs more stands in kernel-budgets.txt, with its reason.
    private static final Budget USUAL = new Budget(64, 16 * 1024);

    private final Map<String, Budget> budgets = new TreeMap<>();
    private List<AssembledKernel> kernels = List.of();

    @BeforeAll
    void assembleAll() throws IOException {
        Optional<PtxAssembler> assembler = PtxAssembler.find();
        assumeTrue(assembler.isPresent(), "NOT ASSEMBLED: JCuda has no PTX assembler for this system");
        readBudgets();
        Map<String, String> modules = modules();
        List<Assembly> assemblies = modules.entrySet().stream()
                .flatMap(module -> ARCHITECTURES.stream()
                        .filter(architecture -> number(architecture) >= number(target(module.getValue())))
                        .map(architecture -> new Assembly(module.getKey(), module.getValue(), architecture)))
                .toList();
        kernels = assemblies.parallelStream()
                .flatMap(assembly ->
                        assembler.get().assemble(assembly.module(), assembly.ptx(), assembly.architecture()).stream())
                .toList();
        report(assembler.get().release());
    }

    private static int number(String architecture) {
        return Integer.parseInt(architecture.substring("sm_".length()));
    }

    private static String target(String ptx) {
        return ptx.lines()
                .filter(line -> line.startsWith(".target "))
                .findFirst()
                .orElseThrow()
                .substring(".target ".length());
    }

    /** {@return the text of each module by its name} */
    private static Map<String, String> modules() throws IOException {
        Map<String, String> modules = new TreeMap<>();
        for (URL folder :
                Collections.list(KernelBudgetsTest.class.getClassLoader().getResources(FOLDER))) {
            URI place = URI.create(folder.toString());
            if (place.getScheme().equals("jar")) {
                // The GPU pack has the classes in a jar.
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    collect(jar.getPath(FOLDER), modules);
                }
            } else {
                collect(Path.of(place), modules);
            }
        }
        return modules;
    }

    private static void collect(Path folder, Map<String, String> modules) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(file -> file.toString().endsWith(".ptx")).toList();
        }
        for (Path path : paths) {
            modules.put(path.getFileName().toString().replace(".ptx", ""), Files.readString(path));
        }
    }

    private void readBudgets() throws IOException {
        try (InputStream table = KernelBudgetsTest.class.getResourceAsStream("kernel-budgets.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .forEach(line ->
                            budgets.put(line[0], new Budget(Integer.parseInt(line[1]), Integer.parseInt(line[2]))));
        }
    }

    private Budget budget(AssembledKernel kernel) {
        Budget ofModule = budgets.getOrDefault(kernel.module(), USUAL);
        return budgets.getOrDefault(kernel.module() + "." + kernel.name(), ofModule);
    }

    private void report(String release) throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        List<String> lines = new ArrayList<>(List.of("# NVIDIA's assembler " + release + ", " + kernels.size()
                + " kernels; bytes a block (shared) and a thread (stack, spilled)"));
        kernels.stream().map(AssembledKernel::toString).sorted().forEach(lines::add);
        Files.write(folder.resolve("ptxas.txt"), lines);
    }

    @Test
    void everyKernelIsAssembledForEachOfItsDevices() {
        assertFalse(kernels.isEmpty());
        Map<String, Long> perArchitecture = kernels.stream()
                .filter(kernel -> kernel.module().equals("elementwise"))
                .collect(Collectors.groupingBy(AssembledKernel::architecture, TreeMap::new, Collectors.counting()));
        assertEquals(ARCHITECTURES, List.copyOf(perArchitecture.keySet()));
        assertEquals(1, perArchitecture.values().stream().distinct().count());
    }

    @Test
    void tensorCoresAreForTheNewerDevicesOnly() {
        assertEquals(
                List.of("sm_80", "sm_90"),
                kernels.stream()
                        .filter(kernel -> kernel.module().equals("tensorcores"))
                        .map(AssembledKernel::architecture)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void noKernelSpills() {
        assertNone(kernels.stream().filter(kernel -> kernel.spillBytes() > 0));
    }

    @Test
    void noKernelNeedsMoreThanItsBudget() {
        assertNone(kernels.stream()
                .filter(kernel -> kernel.registers() > budget(kernel).registers()
                        || kernel.sharedBytes() > budget(kernel).sharedBytes()));
    }

    private static void assertNone(Stream<AssembledKernel> found) {
        List<AssembledKernel> all = found.toList();
        assertTrue(
                all.isEmpty(),
                () -> all.stream().map(AssembledKernel::toString).sorted().collect(Collectors.joining("\n", "\n", "")));
    }

    @Test
    void whatIsNoPtxIsRefusedWithTheAssemblersWords() {
        PtxAssembler assembler = PtxAssembler.find().orElseThrow();
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> assembler.assemble(
                        "broken", ".version 6.0\n.target sm_50\n.address_size 64\nnonsense\n", "sm_80"));
        assertTrue(refused.getMessage().startsWith("broken for sm_80: "), refused.getMessage());
        assertTrue(refused.getMessage().contains("line 4"), refused.getMessage());
    }
}
