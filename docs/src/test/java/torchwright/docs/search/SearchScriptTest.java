package torchwright.docs.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import torchwright.docs.frame.Assets;
import torchwright.docs.frame.Specimen;

/** The script that searches, without a browser: what a reader types, and which sections come first. */
class SearchScriptTest {
    @TempDir
    Path site;

    private Context context;
    private Scriptable scope;

    @BeforeEach
    void loadTheScripts() throws IOException {
        Assets.write(site);
        context = Context.enter();
        context.setInterpretedMode(true);
        scope = context.initStandardObjects();
        // lunr writes to the global object of a browser.
        run("var window = this;");
        for (String script : List.of("lunr.js", "search.js")) {
            run(Files.readString(site.resolve("assets").resolve(script)));
        }
    }

    @AfterEach
    void leave() {
        Context.exit();
    }

    @Test
    void aJavaNameHasItsPartsAsTokens() {
        assertEquals(List.of("sumtoshape", "sum", "to", "shape"), tokens("sumToShape"));
        assertEquals(List.of("torch", "relu", "6"), tokens("torch.relu 6"));
        assertEquals(List.of("requires_grad", "requires", "grad"), tokens("requires_grad"));
        assertEquals(List.of("nllloss", "nll", "loss"), tokens("NLLLoss"));
    }

    @Test
    void koreanIsCutIntoPairsOfSyllables() {
        assertEquals(List.of("역전", "전파", "파를"), tokens("역전파를"));
        assertEquals(List.of("값"), tokens("값"));
        assertEquals(List.of("tensor", "로"), tokens("tensor로"));
    }

    @Test
    void aHeadingBeatsAText() throws IOException {
        assertEquals("glossary.html#leaf", search("en", "leaf").get(0));
        assertEquals(
                "03-autograd.html#undo-the-broadcast",
                search("en", "undo broadcast").get(0));
    }

    @Test
    void wordsAreFoundInTheirOtherForms() throws IOException {
        assertTrue(search("en", "nudge").contains("03-autograd.html#the-slope"));
        assertTrue(search("en", "broadcasting").contains("03-autograd.html#undo-the-broadcast"));
    }

    @Test
    void theLastWordMayBeUnfinished() throws IOException {
        assertTrue(search("en", "glos").contains("glossary.html"));
        assertTrue(search("en", "sumToSh").contains("03-autograd.html#undo-the-broadcast"));
        // Its stem is oper: what is typed is already longer, and not yet the word.
        assertTrue(search("en", "operat").contains("glossary.html#leaf"));
    }

    @Test
    void aSectionThatHasAllWordsComesBeforeOneThatHasSome() throws IOException {
        assertEquals(
                "03-autograd.html#undo-the-broadcast",
                search("en", "bias row batch").get(0));
        assertTrue(search("en", "bias xylophone").contains("03-autograd.html#undo-the-broadcast"));
    }

    @Test
    void aKoreanWordIsFoundWithoutItsParticle() throws IOException {
        assertEquals(List.of("03-autograd.html#undo-the-broadcast"), search("ko", "그래프"));
        assertEquals(
                List.of("03-autograd.html#undo-the-broadcast"),
                search("ko", "역전파가").subList(0, 1));
    }

    @Test
    void nothingIsFoundForNothing() throws IOException {
        assertEquals(List.of(), search("en", ""));
        assertEquals(List.of(), search("en", "xylophone"));
        assertEquals(List.of(), search("en", "!?"));
        assertEquals(List.of(), search("en", "the"));
    }

    @Test
    void anExcerptShowsAndMarksWhatWasAsked() {
        String text = "word ".repeat(50) + "the gradient of a bias " + "word ".repeat(50);
        run("var text = '" + text + "';");
        String excerpt = run("bookSearch.excerpt(text, 'gradient').map(function (p) {"
                        + " return p.marked ? '[' + p.text + ']' : p.text; }).join('')")
                .toString();
        assertTrue(excerpt.contains("the [gradient] of a bias"), excerpt);
        assertTrue(excerpt.startsWith("\u2026 word") && excerpt.endsWith(" \u2026"), excerpt);
    }

    private List<String> search(String language, String question) throws IOException {
        Specimen.write(site);
        run(Files.readString(site.resolve("assets/sections-" + language + ".js")));
        return list("bookSearch.over(bookSections)('" + question + "').map(function (s) { return s.url; })");
    }

    private List<String> tokens(String text) {
        return list("bookSearch.tokens('" + text + "')");
    }

    private List<String> list(String script) {
        List<String> texts = new ArrayList<>();
        for (Object element : (NativeArray) run(script)) {
            texts.add(element.toString());
        }
        return texts;
    }

    private Object run(String script) {
        return context.evaluateString(scope, script, "test", 1, null);
    }
}
