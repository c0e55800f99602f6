package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tool.Token.Kind;

class JavaTokensTest {
    @Test
    void wordsSymbolsAndArrowsAreToldApart() {
        assertEquals(
                List.of("x", "->", "x", "-", "1", ">", "y_2", ";"),
                JavaTokens.of("x -> x-1 > y_2;").stream().map(Token::text).toList());
    }

    @Test
    void aQuoteInAStringDoesNotEndIt() {
        assertEquals(List.of(Kind.LITERAL, Kind.SYMBOL), kinds("\"a \\\" // b\";"));
    }

    @Test
    void aQuoteAsACharacterBeginsNoString() {
        assertEquals(List.of(Kind.LITERAL, Kind.SYMBOL, Kind.LITERAL), kinds("'\"' + '\\''"));
    }

    @Test
    void aTextBlockMayHoldQuotes() {
        assertEquals(List.of(Kind.LITERAL, Kind.SYMBOL), kinds("\"\"\"\n say \"no\" // never\n\"\"\";"));
    }

    @Test
    void aStringMayHoldAComment() {
        assertEquals(List.of(Kind.LITERAL, Kind.WORD, Kind.COMMENT), kinds("\"/*\" word /* \"comment\" */"));
    }

    @Test
    void documentationIsNoPlainComment() {
        assertEquals(List.of(Kind.JAVADOC, Kind.COMMENT, Kind.COMMENT), kinds("/** a */ /**/ // b"));
    }

    @Test
    void whatIsNotClosedReachesToTheEnd() {
        assertEquals(List.of(Kind.WORD, Kind.COMMENT), kinds("a /* b"));
        assertEquals(List.of(Kind.LITERAL), kinds("\"a\\"));
    }

    private static List<Kind> kinds(String source) {
        return JavaTokens.of(source).stream().map(Token::kind).toList();
    }
}
