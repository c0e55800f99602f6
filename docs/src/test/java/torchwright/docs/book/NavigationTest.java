package torchwright.docs.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    @Test
    void pagesStandInParts() {
        Navigation order = Navigation.parse(
                "* xref:index.adoc[Start]\n\n.The engine\n* xref:00-tensor.adoc[Tensors]\n* xref:01-module.adoc[Modules]\n");
        assertEquals(
                List.of("", "The engine"),
                order.parts().stream().map(Navigation.Group::title).toList());
        assertEquals(
                List.of("index.html", "00-tensor.html", "01-module.html"),
                order.items().stream().map(Navigation.Item::file).toList());
        assertEquals("Modules", order.items().get(2).label());
    }

    @Test
    void theStartPageIsFirst() {
        assertRefused("* xref:00-tensor.adoc[Tensors]\n", "must begin with index.adoc");
    }

    @Test
    void aPageHasOnePlace() {
        assertRefused("* xref:index.adoc[Start]\n* xref:index.adoc[Again]\n", "names index.adoc twice");
    }

    @Test
    void aLineIsAPartOrAPage() {
        assertRefused(
                "* xref:index.adoc[Start]\n** xref:more.adoc[More]\n", "has the line \"** xref:more.adoc[More]\"");
    }

    private static void assertRefused(String text, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> Navigation.parse(text))
                .getMessage();
        assertTrue(message.contains(why), message);
    }
}
