package torchwright.benchmarks.peer;

import java.util.Map;

/** The peers by the names that results have for them, and in words. */
public final class PeerNames {
    /** This engine. */
    public static final String TORCHWRIGHT = "torchwright";
    /** This engine with its reference kernels. */
    public static final String REFERENCE = "reference";
    /** Plain Java loops. */
    public static final String LOOPS = "loops";
    /** PyTorch, called from Java through DJL. */
    public static final String DJL = "djl";
    /** PyTorch, called from Python. */
    public static final String PYTHON = "python";
    /** OpenBLAS as it configures itself. */
    public static final String OPENBLAS = "openblas";
    /** OpenBLAS with its best kernels for this processor. */
    public static final String OPENBLAS_BEST = "openblas-best";
    /** netlib's BLAS in Java. */
    public static final String NETLIB = "netlib";
    /** ND4J. */
    public static final String ND4J = "nd4j";
    /** Loops in C, compiled here for this processor. */
    public static final String C = "c";

    /** What a peer of this repository answers for a version: the commit is told anyway. */
    public static final String NO_VERSION = "of this repository";

    private static final Map<String, String> WORDS = Map.of(
            TORCHWRIGHT, "Torchwright",
            REFERENCE, "reference kernels",
            LOOPS, "Java loops",
            DJL, "PyTorch (DJL)",
            PYTHON, "PyTorch (Python)",
            OPENBLAS, "OpenBLAS",
            OPENBLAS_BEST, "OpenBLAS, best kernels",
            NETLIB, "netlib (Java)",
            ND4J, "ND4J",
            C, "C");

    private PeerNames() {}

    /**
     * {@return a peer's name as readers see it}
     *
     * @param peer its name in results
     */
    public static String inWords(String peer) {
        return WORDS.getOrDefault(peer, peer);
    }
}
