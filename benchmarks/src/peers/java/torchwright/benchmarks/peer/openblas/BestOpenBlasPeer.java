package torchwright.benchmarks.peer.openblas;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import torchwright.benchmarks.peer.PeerNames;

/**
 * OpenBLAS with its best kernels for this processor.
 *
 * <p>Note [Core type]: OpenBLAS knows processors by their model, and takes older kernels for a model that it does not
 * know, or that a virtual machine hides. Its variable {@code OPENBLAS_CORETYPE} overrules that. It is read from the
 * process's environment when the library is loaded, and Java cannot change that environment: C's {@code setenv} can.
 */
public final class BestOpenBlasPeer extends OpenBlasPeer {
    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final List<String> AVX_512 = List.of("avx512f", "avx512dq", "avx512bw", "avx512vl");

    /** Made by the {@link java.util.ServiceLoader}. */
    public BestOpenBlasPeer() {}

    @Override
    public String name() {
        return PeerNames.OPENBLAS_BEST;
    }

    @Override
    public String open(int threads) {
        String coreType = coreType();
        Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
        setenv.invokeInt(new Object[] {VARIABLE, coreType, 1});
        return super.open(threads) + ", kernels " + coreType;
    }

    private static String coreType() {
        if (!Platform.isLinux() || !Platform.isIntel()) {
            throw new UnsupportedOperationException("which of OpenBLAS's kernels are best is known for x86 Linux only");
        }
        Set<String> features = features();
        if (features.containsAll(AVX_512)) {
            return "SkylakeX";
        }
        if (features.contains("avx2") && features.contains("fma")) {
            return "Haswell";
        }
        throw new UnsupportedOperationException("for a processor without AVX2, OpenBLAS chooses well by itself");
    }

    private static Set<String> features() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> Set.copyOf(Arrays.asList(
                            line.substring(line.indexOf(':') + 1).strip().split("\\s+"))))
                    .orElse(Set.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the processor's features cannot be read", unreadable);
        }
    }
}
