package torchwright.docs.asciidoc;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.AttributesBuilder;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.jsoup.Jsoup;
import torchwright.docs.book.Edition;
import torchwright.docs.book.Navigation.Item;
import torchwright.docs.book.Page;
import torchwright.docs.book.RenderedPage;

/** Converts AsciiDoc sources to pages. Anything that Asciidoctor has to say is a complaint. */
public final class PageConverter implements AutoCloseable {
    private static final Logger ASCIIDOCTOR = Logger.getLogger("asciidoctor");

    private final Asciidoctor asciidoctor;
    private final Materials materials;
    private final Map<String, Object> counts;
    private final Formulas formulas;
    private final LogHandler log = this::complain;
    private PageContext current;

    /**
     * A converter.
     *
     * @param asciidoctor converts; shared, because it takes seconds to start
     * @param materials   what the macros draw from
     * @param counts      attributes that every page has
     * @param formulas    renders formulas; shared likewise
     */
    PageConverter(Asciidoctor asciidoctor, Materials materials, Map<String, Object> counts, Formulas formulas) {
        this.asciidoctor = asciidoctor;
        this.materials = materials;
        this.counts = counts;
        this.formulas = formulas;
        // What it has to say fails the build in one message, so it need not be printed as well.
        ASCIIDOCTOR.setUseParentHandlers(false);
        asciidoctor.registerLogHandler(log);
        JavaExtensionRegistry extensions = asciidoctor.javaExtensionRegistry();
        Supplier<PageContext> page = () -> current;
        extensions.blockMacro(new CodeMacro(materials, page));
        extensions.blockMacro(new ExampleMacro(materials, page));
        extensions.blockMacro(new ProgramMacro(materials, page));
        extensions.blockMacro(new MeasuredMacro(materials, page));
        extensions.blockMacro(new FigureMacro(materials, page));
        extensions.blockMacro(new StepsMacro(materials, page));
        extensions.blockMacro(new ExerciseMacro(materials, page));
        extensions.blockMacro(new ExerciseOmittedMacro(materials, page));
        extensions.blockMacro(new BrokenMacro(materials, page));
        extensions.blockMacro(new ReportMacro(materials, page));
        extensions.block(new DiagramBlock(materials, page));
    }

    /**
     * Converts a page.
     *
     * @param source  its source
     * @param item    its place in the book
     * @param edition its edition
     * @return the page
     */
    public RenderedPage convert(Path source, Item item, Edition edition) {
        String path = materials.checkout().relative(source);
        current = new PageContext(path, edition.language(), edition.words());
        Document document = asciidoctor.loadFile(source.toFile(), options(source, edition));
        PageMarkup markup = new PageMarkup(document.convert(), current, formulas, materials.complaints());
        String body = markup.body();
        String titleHtml = document.getDoctitle() == null ? "" : document.getDoctitle();
        if (titleHtml.isBlank()) {
            materials.complaints().add(path, "has no title; begin it with \"= Title\"");
        }
        Page page = new Page(
                item.file(),
                item.label(),
                Jsoup.parse(titleHtml).text(),
                titleHtml,
                text(document, "description", ""),
                body,
                text(document, "page-source", path),
                markup.headings());
        return new RenderedPage(page, current.exercises(), current.omitted(), current.listingCount());
    }

    private Options options(Path source, Edition edition) {
        AttributesBuilder attributes = Attributes.builder()
                .attribute("source-highlighter", "rouge")
                .attribute("rouge-css", "class")
                .attribute("stem", "latexmath")
                .attribute("lang", edition.language())
                .attribute("attribute-missing", "warn")
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("experimental")
                .attribute("outfilesuffix", ".html")
                .attribute("relfilesuffix", ".html")
                .attribute("root", materials.checkout().root().toString())
                .attribute("repository", materials.repository())
                .attribute("site");
        for (String off :
                new String[] {"example-caption", "figure-caption", "table-caption", "toc", "webfonts", "icons"}) {
            attributes.attribute(off + "!");
        }
        counts.forEach(attributes::attribute);
        return Options.builder()
                .safe(SafeMode.UNSAFE)
                .standalone(false)
                .baseDir(source.getParent().toFile())
                .attributes(attributes.build())
                .build();
    }

    private void complain(LogRecord record) {
        Cursor cursor = record.getCursor();
        String place = current == null ? "asciidoctor" : current.source();
        String line = cursor == null || cursor.getLineNumber() <= 0 ? "" : ":" + cursor.getLineNumber();
        materials.complaints().add(place + line, record.getMessage());
    }

    private static String text(Document document, String attribute, String otherwise) {
        Object value = document.getAttribute(attribute);
        return value == null ? otherwise : value.toString();
    }

    @Override
    public void close() {
        asciidoctor.unregisterLogHandler(log);
        asciidoctor.unregisterAllExtensions();
    }
}
