package torchwright.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All peers that this JVM's class path has. */
public final class Peers {
    private Peers() {}

    /** {@return the peers, this engine first} */
    public static List<Peer> all() {
        List<Peer> peers = new ArrayList<>(List.of(new TorchwrightPeer(), new ReferencePeer(), new LoopsPeer()));
        RungPeer.NAMES.stream().map(RungPeer::new).forEach(peers::add);
        ServiceLoader.load(Peer.class, Peers.class.getClassLoader()).forEach(peers::add);
        return peers;
    }

    /**
     * Finds a peer.
     *
     * @param name its name
     * @return the peer, not open
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Peer named(String name) {
        List<Peer> all = all();
        return all.stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("peer: \"" + name + "\" is not on the class path; here are "
                                + all.stream().map(Peer::name).toList()
                                + ".\nThe peers with native code come with the profile: mvn -q package -pl benchmarks"
                                + " -Ppeers."));
    }
}
