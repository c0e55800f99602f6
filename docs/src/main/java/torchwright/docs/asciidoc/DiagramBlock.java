package torchwright.docs.asciidoc;

import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;
import torchwright.docs.code.LookupException;

/** {@code [plantuml,alt="..."]} above a listing or literal block: a diagram, drawn at build time. */
@Name("plantuml")
@Contexts({Contexts.LISTING, Contexts.LITERAL, Contexts.OPEN})
@ContentModel(ContentModel.VERBATIM)
public final class DiagramBlock extends BlockProcessor {
    private final Materials materials;
    private final Supplier<PageContext> page;

    /**
     * Draws diagrams.
     *
     * @param materials where complaints go
     * @param page      the page that is being converted
     */
    DiagramBlock(Materials materials, Supplier<PageContext> page) {
        this.materials = materials;
        this.page = page;
    }

    @Override
    public Object process(StructuralNode parent, Reader reader, Map<String, Object> attributes) {
        String source = reader.read();
        MacroOptions options = new MacroOptions(attributes);
        try {
            int number = page.get().nextDiagram();
            String id = options.text("id").isEmpty() ? "diagram-" + number : options.text("id");
            String svg = InlineSvg.of(PlantUml.svg(source), id, options.required("alt"));
            parseContent(parent, Figures.block(page.get(), "figure", id, options.text("title"), svg));
        } catch (LookupException e) {
            String start = source.lines().findFirst().orElse("");
            materials
                    .complaints()
                    .add(page.get().source(), "the diagram that begins with \"" + start + "\": " + e.getMessage());
        }
        return null;
    }
}
