package torchwright.benchmarks.peer;

import java.util.List;

/** The engine with its reference kernels: what the fast kernels are worth. */
public final class ReferencePeer extends TorchwrightPeer {
    private static final String CHOICE = "torchwright.cpu";
    private static final String REFERENCE = "reference";

    /** Made by {@link Peers}. */
    public ReferencePeer() {}

    @Override
    public String name() {
        return PeerNames.REFERENCE;
    }

    @Override
    public String open(int threads) {
        // Read when the engine makes its backends, which no peer's constructor does.
        System.setProperty(CHOICE, REFERENCE);
        return super.open(threads);
    }

    @Override
    List<String> jvmOptions() {
        return List.of("-D" + CHOICE + "=" + REFERENCE);
    }
}
