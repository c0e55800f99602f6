package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What README.adoc promises on top is what the program prints. */
class ReadmeTest {
    @Test
    void theFirstOutputOfTheReadmeIsPrintedByThePost() throws IOException {
        String readme = Files.readString(Path.of("../../README.adoc")).replace("\r\n", "\n");
        String[] blocks = readme.split("\n----\n", -1);
        assertTrue(blocks[1].contains("exec:java@post"), "the first block is the command: " + blocks[1]);

        StringWriter printed = new StringWriter();
        assertEquals(0, Post.commandLine().setOut(new PrintWriter(printed)).execute("--device", "cpu"));

        String output = printed.toString().replace("\r\n", "\n");
        assertTrue(
                output.contains(blocks[3]),
                () -> "README.adoc shows\n" + blocks[3] + "\nbut the post prints\n" + output);
    }
}
