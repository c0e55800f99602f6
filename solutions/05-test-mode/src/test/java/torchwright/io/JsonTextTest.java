package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;

class JsonTextTest {
    private static JsonReader reader(String text) {
        return new JsonReader(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    @Test
    void everyEscapeIsUnderstood() throws IOException {
        String text = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\ude00\u00e9\ud83d\ude00\"";
        assertEquals(
                "\"\\/\b\f\n\r\tA\u00e9\ud83d\ude00\u00e9\ud83d\ude00",
                reader(text).string());
    }

    @Test
    void whiteSpaceMayStandBetweenAllParts() throws IOException {
        List<String> found = new ArrayList<>();
        JsonReader json = reader(" { \"a\"\t:\r[ 1 , 20 ]\n, \"b\" : [ ] , \"c\":{ } } ");
        json.object(name -> {
            found.add(name);
            if (name.equals("c")) {
                json.object(found::add);
            } else {
                json.array(index -> found.add(index + "=" + json.wholeNumber()));
            }
        });
        json.end();
        assertEquals(List.of("a", "0=1", "1=20", "b", "c"), found);
    }

    @Test
    void theLargestNumberIsALong() throws IOException {
        assertEquals(Long.MAX_VALUE, reader("9223372036854775807").wholeNumber());
        assertEquals(0, reader("0").wholeNumber());
    }

    @SeededTest(cases = 500)
    void whatIsQuotedIsReadAsItWas(Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'x' : point);
        }
        assertEquals(text.toString(), reader(JsonString.quote(text.toString())).string());
    }

    @Test
    void anExcerptIsShortAndDoesNotSteerATerminal() {
        assertEquals("\"a\\u001b[2Jb\"", JsonString.excerpt("a\u001b[2Jb"));
        assertEquals("\"\\u202eabc\\u200b\\u2028\\u009b\"", JsonString.excerpt("\u202eabc\u200b\u2028\u009b"));
        assertEquals("\"" + "x".repeat(60) + "\"...", JsonString.excerpt("x".repeat(1000)));
        assertEquals("\"\u65e5\u672c\"", JsonString.excerpt("\u65e5\u672c"));
    }
}
