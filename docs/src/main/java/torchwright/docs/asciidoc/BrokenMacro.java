package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.code.LookupException;
import torchwright.docs.code.Region;
import torchwright.tool.WrongSolution;

/**
 * {@code broken::3.5/averages-instead-of-summing[]}: a known mistake in an exercise, and what its tests say of it. The
 * option {@code why} says in the edition's language what the mistake is.
 */
final class BrokenMacro extends SiteMacro {
    BrokenMacro(Materials materials, Supplier<PageContext> page) {
        super("broken", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        String[] parts = target.split("/", -1);
        if (parts.length != 2) {
            throw new LookupException("names no mistake; one looks like this: 3.5/averages-instead-of-summing");
        }
        Region region = materials()
                .regions()
                .of(ExerciseMacro.number(parts[0]))
                .orElseThrow(() -> new LookupException("there is no exercise " + parts[0]));
        WrongSolution wrong = materials().readers().wrong(parts[0], parts[1]);
        String report = materials().readers().onWrong(parts[0], parts[1]);
        materials().recordings().check("broken/" + parts[0] + "." + parts[1] + ".txt", report);
        String why = options.text("why").isEmpty() ? sentence(wrong.why()) : options.text("why");
        String id = options.text("id").isEmpty() ? "broken-" + target.replaceAll("[./]", "-") : options.text("id");
        String box = "=".repeat(10);
        List<String> lines = new ArrayList<>(List.of("", "[#" + id + ".broken]", box));
        lines.addAll(page().slot("<p class=\"why\"><strong>"
                + Blocks.escape(page().word("broken", region.number()))
                + "</strong> " + Blocks.escape(why).replaceAll("`([^`]+)`", "<code>$1</code>") + "</p>"));
        String path = materials().checkout().readersPath(region.file());
        ShownFile file = new ShownFile(path, materials().repository() + "/" + path, false);
        lines.addAll(Blocks.listing(
                "source,java", "", "code wrong " + page().listingRole(file), options.text("title"), wrong.code()));
        lines.addAll(Blocks.listing(
                "listing",
                "",
                "output report " + page().listingRole(ShownFile.NONE),
                "",
                Blocks.lines(report, options.text("lines"))));
        lines.add(box);
        return lines;
    }

    /** {@return a reason as a sentence; authors write it as a phrase} */
    private static String sentence(String why) {
        String text = why.isEmpty() ? "" : Character.toUpperCase(why.charAt(0)) + why.substring(1);
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
