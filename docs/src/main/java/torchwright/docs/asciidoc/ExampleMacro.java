package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.code.Listing;
import torchwright.docs.code.LookupException;
import torchwright.docs.run.Outcome;

/** {@code example::chapter03.UndoBroadcast#biasStretched[]}: the body of a method, and what it printed. */
final class ExampleMacro extends SiteMacro {
    ExampleMacro(Materials materials, Supplier<PageContext> page) {
        super("example", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        ExampleName name = ExampleName.parse(target);
        Listing listing = materials().sources().body(name.className(), name.method());
        Outcome outcome = materials().examples().run(name.className(), name.method(), page().language());
        materials().recordings().check(name.recording(outcome, page().language()), outcome.output());
        String path = materials().checkout().readersPath(listing.file());
        ShownFile file = new ShownFile(path, materials().repository() + "/" + path, false);
        List<String> lines = new ArrayList<>();
        boolean code = !options.has("nocode");
        if (code) {
            lines.addAll(Blocks.listing(
                    "source,java",
                    options.text("id"),
                    ("code example " + page().listingRole(file) + " " + options.text("role")).strip(),
                    options.text("title"),
                    Blocks.withCallouts(listing.code(), options.callouts())));
        }
        if (!options.has("nooutput")) {
            if (outcome.output().isEmpty()) {
                throw new LookupException("prints nothing; say so with [%nooutput]");
            }
            lines.addAll(Blocks.listing(
                    "listing",
                    code ? "" : options.text("id"),
                    "output " + page().listingRole(ShownFile.NONE),
                    code ? "" : options.text("title"),
                    Blocks.lines(outcome.output(), options.text("lines"))));
        } else if (outcome.thrown() != null) {
            throw new LookupException("ends with " + outcome.thrown() + ", which [%nooutput] would hide");
        }
        return lines;
    }
}
