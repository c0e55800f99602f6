package torchwright.docs.asciidoc;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import torchwright.docs.code.LookupException;

/**
 * A block macro of this site, {@code name::target[options]}: it writes AsciiDoc, which Asciidoctor then reads as if an
 * author had written it.
 */
public abstract class SiteMacro extends BlockMacroProcessor {
    private final Materials materials;
    private final Supplier<PageContext> page;

    /**
     * A macro.
     *
     * @param name      as authors write it
     * @param materials what it draws from
     * @param page      the page that is being converted
     */
    SiteMacro(String name, Materials materials, Supplier<PageContext> page) {
        super(name);
        this.materials = materials;
        this.page = page;
    }

    /**
     * Writes what stands in place of the macro.
     *
     * @param parent  the block in which it stands
     * @param target  what stands between the colons and the brackets
     * @param options what stands between the brackets, and the block attributes above
     * @return lines of AsciiDoc
     * @throws LookupException if something that the macro names is missing
     */
    abstract List<String> expand(StructuralNode parent, String target, MacroOptions options);

    /** {@return what it draws from} */
    final Materials materials() {
        return materials;
    }

    /** {@return the page that is being converted} */
    final PageContext page() {
        return page.get();
    }

    @Override
    public final StructuralNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
        try {
            parseContent(parent, expand(parent, target, new MacroOptions(attributes)));
        } catch (LookupException e) {
            materials.complaints().add(page().source(), getName() + "::" + target + "[]: " + e.getMessage());
        }
        return null;
    }
}
