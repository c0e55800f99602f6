package torchwright.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.benchmarks.work.Work;
import torchwright.tensor.Tensor;
import torchwright.vector.ladder.Rung;

/** Peers that do not compute the same are not peers. */
class PeersTest {
    private static final float TOLERANCE = 1e-4f;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgemm NN 7x5x6",
                "sgemm NT 7x5x6",
                "sgemm TN 7x5x6",
                "sgemm NN 1x9x4",
                "exp 3x7",
                "log 3x7",
                "tanh 3x7",
                "sigmoid 3x7",
                "relu 20",
                "relu_ 20",
                "copy 20",
                "sum rows 3x7",
                "sum columns 3x7",
                "mean rows 3x7",
                "mean columns 3x7",
                "max rows 3x7",
                "max columns 3x7",
            })
    void theEngineAndPlainLoopsComeToTheSame(String work) {
        float[] expected = (float[]) job(PeerNames.LOOPS, work).run();
        Tensor actual = (Tensor) job(PeerNames.TORCHWRIGHT, work).run();
        assertArrayEquals(expected, actual.flatten().toFloats(), TOLERANCE);
    }

    @Test
    void everyRungIsAPeer() {
        assertEquals(
                Stream.of(Rung.values())
                        .map(rung ->
                                "rung-" + rung.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                RungPeer.NAMES);
    }

    @ParameterizedTest
    @FieldSource("torchwright.benchmarks.peer.RungPeer#NAMES")
    void everyRungMultipliesAsPlainLoopsDo(String rung) {
        assertArrayEquals(
                (float[]) job(PeerNames.LOOPS, "sgemm NN 7x5x6").run(),
                (float[]) job(rung, "sgemm NN 7x5x6").run(),
                TOLERANCE);
    }

    @Test
    void functionsOfLaterChaptersAreComparedOnArrays() {
        // The loops have gelu in its form by tanh, which differs by a thousandth.
        assertArrayEquals(
                (float[]) job(PeerNames.LOOPS, "gelu 3x7").run(),
                (float[]) job(PeerNames.TORCHWRIGHT, "gelu 3x7").run(),
                1e-3f);
        assertArrayEquals(
                (float[]) job(PeerNames.LOOPS, "softmax 3x7").run(),
                (float[]) job(PeerNames.TORCHWRIGHT, "softmax 3x7").run(),
                TOLERANCE);
    }

    @Test
    void aStepOfTheEngineAndOfPlainLoopsLowersTheLoss() {
        for (String peer : new String[] {PeerNames.TORCHWRIGHT, PeerNames.LOOPS}) {
            Job step = job(peer, "train linear-regression");
            double before = ((Number) step.run()).doubleValue();
            double after = ((Number) step.run()).doubleValue();
            assertTrue(after < before, peer + ": " + before + ", then " + after);
        }
    }

    @Test
    void theEngineTrainsAnMlp() {
        Job step = job(PeerNames.TORCHWRIGHT, "train mlp");
        double before = ((Number) step.run()).doubleValue();
        assertTrue(((Number) step.run()).doubleValue() < before);
    }

    @Test
    void whatAPeerCannotDoItDoesNotPrepare() {
        assertTrue(
                Peers.named(PeerNames.LOOPS).prepare(Work.parse("overhead add")).isEmpty());
    }

    @Test
    void anUnknownPeerIsAnsweredWithThoseThatAreHere() {
        String message = assertThrows(IllegalArgumentException.class, () -> Peers.named("abacus"))
                .getMessage();
        assertTrue(message.startsWith("peer: \"abacus\" is not on the class path; here are [torchwright, "), message);
    }

    @Test
    void namesAreWrittenInWords() {
        assertEquals("PyTorch (DJL)", PeerNames.inWords("djl"));
        assertEquals("abacus", PeerNames.inWords("abacus"));
    }

    private static Job job(String peer, String work) {
        Peer contestant = Peers.named(peer);
        contestant.open(1);
        return contestant.prepare(Work.parse(work)).orElseThrow();
    }
}
