package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the post prints, digit for digit; the transcripts are torch's, recorded by {@code script/post.py}. */
class PostTest {
    /** The outputs as the post itself shows them. */
    private static final List<String> THE_POSTS_OWN = List.of(
            "torch.Size([5, 12])",
            """
            tensor(173.0244, grad_fn=<MseLossBackward0>)
            epoch 0, loss 173.02435302734375
            tensor(14.4643, grad_fn=<MseLossBackward0>)
            epoch 1, loss 14.464330673217773
            tensor(1.5272, grad_fn=<MseLossBackward0>)
            epoch 2, loss 1.5271694660186768
            ...
            tensor(0.1288, grad_fn=<MseLossBackward0>)
            epoch 98, loss 0.1288181096315384
            tensor(0.1274, grad_fn=<MseLossBackward0>)
            epoch 99, loss 0.1273796111345291
            """,
            "x_train = [[ 0.],[ 1.],[ 2.],[ 3.],[ 4.],[ 5.],[ 6.],[ 7.],[ 8.],[ 9.],[10.]]",
            "y_train = [[ 1.],[ 3.],[ 5.],[ 7.],[ 9.],[11.],[13.],[15.],[17.],[19.],[21.]]",
            """
            None tensor([[2.0956]])
            None tensor([0.3361])
            """);

    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine post = Post.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertEquals(0, post.execute(args), printed.toString());
        return printed.toString().replace("\r\n", "\n");
    }

    private static String transcript(String name) throws IOException {
        try (InputStream file = PostTest.class.getResourceAsStream("/post/" + name)) {
            assertNotNull(file, name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    @Test
    void itPrintsWhatThePostShows() {
        String printed = run("--device", "cpu");
        for (String output : THE_POSTS_OWN) {
            assertTrue(printed.contains(output), () -> output + "\nis not in\n" + printed);
        }
    }

    @Test
    void fromThePostsStartEveryLineIsTorchs() throws IOException {
        assertEquals(transcript("recovered-start.txt"), run("--all", "--device", "cpu"));
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 0, 7})
    void fromASeedEveryLineIsTorchs(long seed) throws IOException {
        assertEquals(
                transcript("seed-" + seed + ".txt"), run("--all", "--device", "cpu", "--seed", String.valueOf(seed)));
    }

    @Test
    void plainTensorsFailAndHalfOfThemFailsSilently() {
        String printed = run("--plain");
        assertTrue(printed.contains("model.parameters() = []"), printed);
        assertTrue(printed.contains("IllegalArgumentException: optimizer got an empty parameter list"), printed);
        assertTrue(printed.contains("element 0 of tensors does not require grad and does not have a grad_fn"), printed);
        List<String> weights = printed.lines()
                .filter(line -> line.startsWith("weights "))
                .map(line -> line.substring(line.indexOf("tensor")))
                .toList();
        assertEquals(2, weights.size());
        assertEquals(weights.get(0), weights.get(1));
    }

    @Test
    void itDrawsTheLossAndTheLine(@TempDir Path folder) throws IOException {
        run("--device", "cpu", "--plot", folder.toString());
        for (String name : List.of("post-loss", "post-line")) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("<svg"));
            assertTrue(Files.size(folder.resolve(name + ".png")) > 1_000);
        }
    }

    @Test
    void anUnknownDeviceIsRefused() {
        StringWriter errors = new StringWriter();
        int status = Post.commandLine().setErr(new PrintWriter(errors)).execute("--device", "tpu");
        assertNotEquals(0, status);
        assertTrue(errors.toString().contains("--device must be auto, cpu or cuda, but is 'tpu'"), errors.toString());
    }
}
