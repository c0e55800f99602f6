package torchwright.docs.asciidoc;

import java.util.Map;
import org.asciidoctor.Asciidoctor;

/** What takes seconds to start and serves many builds: Asciidoctor and KaTeX. */
public final class Converters implements AutoCloseable {
    private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
    private final Formulas formulas = new Formulas();

    /** Starts them. */
    public Converters() {}

    /**
     * {@return a converter for one build; it must be closed before the next one}
     *
     * @param materials what the macros draw from
     * @param counts    attributes that every page has
     */
    public PageConverter of(Materials materials, Map<String, Object> counts) {
        return new PageConverter(asciidoctor, materials, counts, formulas);
    }

    @Override
    public void close() {
        asciidoctor.close();
    }
}
