package torchwright.docs.asciidoc;

import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.code.LookupException;
import torchwright.docs.figure.Figure;
import torchwright.docs.run.Outcome;

/** {@code figure::chapter03.Figures#graphOfThePost[alt="..."]}: a picture that a method draws. */
final class FigureMacro extends SiteMacro {
    FigureMacro(Materials materials, Supplier<PageContext> page) {
        super("figure", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        ExampleName name = ExampleName.parse(target);
        Outcome outcome = materials().examples().run(name.className(), name.method(), page().language());
        if (!(outcome.value() instanceof Figure figure)) {
            throw new LookupException("does not return a Figure: " + returned(outcome));
        }
        materials().recordings().check(name.recording(outcome, page().language()), figure.data());
        String id = options.text("id").isEmpty() ? "figure-" + name.method() : options.text("id");
        String svg = InlineSvg.of(figure.svg(), id, options.required("alt"));
        return Figures.block(page(), "figure", id, options.text("title"), svg);
    }

    /** {@return what came in place of a picture} */
    static String returned(Outcome outcome) {
        return outcome.thrown() == null ? "it returned " + outcome.value() : "it ended with " + outcome.thrown();
    }
}
