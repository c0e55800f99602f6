package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.code.LookupException;

/** {@code report::0.1[]}: what a reader sees of a chapter's tests who comes to an exercise. */
final class ReportMacro extends SiteMacro {
    ReportMacro(Materials materials, Supplier<PageContext> page) {
        super("report", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        String chapter = materials()
                .regions()
                .of(ExerciseMacro.number(target))
                .orElseThrow(() -> new LookupException("there is no exercise " + target))
                .chapter();
        String report = materials().readers().before(target);
        materials().recordings().check("reports/" + target + ".txt", report);
        List<String> lines = new ArrayList<>();
        boolean command = !options.has("nocommand");
        if (command) {
            lines.addAll(Blocks.listing(
                    "source,shell",
                    options.text("id"),
                    ("code command " + page().listingRole(ShownFile.NONE) + " " + options.text("role")).strip(),
                    options.text("title"),
                    "mvn test -pl chapters/" + chapter));
        }
        lines.addAll(Blocks.listing(
                "listing",
                command ? "" : options.text("id"),
                "output report " + page().listingRole(ShownFile.NONE),
                command ? "" : options.text("title"),
                Blocks.lines(report, options.text("lines"))));
        return lines;
    }
}
