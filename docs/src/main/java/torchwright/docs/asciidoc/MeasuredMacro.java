package torchwright.docs.asciidoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.code.LookupException;

/**
 * {@code measured::2026-11-23-zen/speed.txt[]}: something that was measured once, on the machine that the file names,
 * and lies in {@code benchmarks/src/results}. A text is shown as an output, an SVG as a figure, AsciiDoc is included.
 *
 * <p>Unlike an example's output it is not measured again when the site is built: another machine has other times.
 */
final class MeasuredMacro extends SiteMacro {
    private static final String RESULTS = "benchmarks/src/results/";

    MeasuredMacro(Materials materials, Supplier<PageContext> page) {
        super("measured", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        Path file = materials().checkout().root().resolve(RESULTS + target);
        if (!Files.isRegularFile(file)) {
            throw new LookupException("there is no file " + RESULTS + target);
        }
        String text = materials().checkout().text(file);
        if (target.endsWith(".adoc")) {
            return text.lines().toList();
        }
        if (target.endsWith(".svg")) {
            String name = file.getFileName().toString().replaceAll("\\.svg$", "");
            String id = options.text("id").isEmpty() ? "measured-" + name : options.text("id");
            String svg = InlineSvg.of(text, id, options.required("alt"));
            return Figures.block(page(), "figure", id, options.text("title"), svg);
        }
        return Blocks.listing(
                "listing",
                options.text("id"),
                "output " + page().listingRole(ShownFile.NONE),
                options.text("title"),
                Blocks.lines(text, options.text("lines")));
    }
}
