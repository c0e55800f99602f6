package torchwright.docs.check.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.validation.SimpleDocumentValidator.SchemaReadException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Pages are valid HTML, with valid SVG, MathML and ARIA in it, as the W3C's own checker sees it. */
public final class ValidHtml implements PageCheck {
    private static final String HTML_SVG_MATHML_ARIA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator validator = validator();

    /** A checker; loading the grammars takes a second, so use one for all pages. */
    public ValidHtml() {}

    @Override
    public List<String> problems(WrittenPage page) {
        found.clear();
        InputSource source = new InputSource(new StringReader(page.html()));
        source.setEncoding("UTF-8");
        // The checker resolves relative addresses against it; nothing is read from there.
        source.setSystemId("file:///" + page.path());
        try {
            validator.checkHtmlInputSource(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            found.add("not HTML: " + e.getMessage());
        }
        return List.copyOf(found);
    }

    private SimpleDocumentValidator validator() {
        ErrorHandler complaints = new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                // Advice, such as about the language that a text seems to be in.
            }

            @Override
            public void error(SAXParseException error) {
                found.add("line " + error.getLineNumber() + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        };
        try {
            SimpleDocumentValidator made = new SimpleDocumentValidator(true);
            made.setUpMainSchema(HTML_SVG_MATHML_ARIA, complaints);
            made.setUpValidatorAndParsers(complaints, false, false);
            return made;
        } catch (SAXException | SchemaReadException e) {
            throw new IllegalStateException("the HTML checker has no grammar for " + HTML_SVG_MATHML_ARIA, e);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker does not start", e);
        }
    }
}
