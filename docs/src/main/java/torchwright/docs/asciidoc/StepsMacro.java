package torchwright.docs.asciidoc;

import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.code.LookupException;
import torchwright.docs.figure.Steps;
import torchwright.docs.run.Outcome;

/** {@code steps::chapter03.Figures#backward[alt="..."]}: a picture that a reader steps through. */
final class StepsMacro extends SiteMacro {
    StepsMacro(Materials materials, Supplier<PageContext> page) {
        super("steps", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        ExampleName name = ExampleName.parse(target);
        Outcome outcome = materials().examples().run(name.className(), name.method(), page().language());
        if (!(outcome.value() instanceof Steps steps)) {
            throw new LookupException("does not return Steps: " + FigureMacro.returned(outcome));
        }
        materials().recordings().check(name.recording(outcome, page().language()), steps.data());
        String id = options.text("id").isEmpty() ? "steps-" + name.method() : options.text("id");
        StringBuilder html = new StringBuilder();
        int number = 0;
        for (Steps.Frame frame : steps.frames()) {
            number++;
            String alt = options.required("alt") + " (" + number + "/"
                    + steps.frames().size() + ")";
            String text = Blocks.escape(frame.text()).replaceAll("`([^`]+)`", "<code>$1</code>");
            html.append("<div class=\"step\">")
                    .append(InlineSvg.of(frame.figure().svg(), id + "-" + number, alt))
                    .append("<p>")
                    .append(text)
                    .append("</p></div>\n");
        }
        return Figures.block(page(), "stepper", id, options.text("title"), html.toString());
    }
}
