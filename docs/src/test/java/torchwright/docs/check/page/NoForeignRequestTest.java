package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.docs.check.page.Planted.page;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoForeignRequestTest {
    private static final NoForeignRequest CHECK = new NoForeignRequest();

    @Test
    void aLinkThatAReaderMayFollowPasses() {
        assertEquals(List.of(), CHECK.problems(page("<a href=\"https://pytorch.org\">PyTorch</a><img src=\"a.png\">")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=\"https://cdn.example.org/mathjax.js\"></script>",
                "<link rel=\"stylesheet\" href=\"//fonts.example.org/css\">",
                "<link rel=\"preconnect\" href=\"https://fonts.example.org\">",
                "<img src=\"http://example.org/badge.svg\">",
                "<img srcset=\"https://example.org/a.png 2x\">",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg><image href=\"https://example.org/a.png\"/></svg>",
                "<p style=\"background: url(https://example.org/a.png)\">Text</p>",
                "<style>@import 'https://example.org/a.css';</style>",
                "<script>new WebSocket(address)</script>",
                "<script>image.src = \"https://example.org/count\"</script>",
                "<form action=\"/subscribe\"></form>",
            })
    void whatLoadsFromAnotherHostIsFound(String html) {
        assertEquals(1, CHECK.problems(page(html)).size(), html);
    }
}
