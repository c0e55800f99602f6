package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.code.Listing;
import torchwright.docs.code.LookupException;
import torchwright.docs.code.Region;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

/** {@code exercise::3.5[]}: the box of an exercise, with folded hints and the folded solution. */
final class ExerciseMacro extends SiteMacro {
    ExerciseMacro(Materials materials, Supplier<PageContext> page) {
        super("exercise", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        ExerciseNumber number = number(target);
        ExerciseText text = materials().texts().of(number, page().language());
        Region region = materials().regions().of(number).orElseThrow();
        page().showsExercise(number);
        String box = "=".repeat(12);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("[#" + anchor(number) + ".exercise]");
        lines.add(box);
        lines.addAll(page().slot(heading(parent, text)));
        lines.addAll(List.of("[.task]", "--"));
        lines.addAll(text.task().lines().toList());
        lines.addAll(List.of("--"));
        lines.addAll(page().slot(where(region)));
        String command = "mvn test -pl chapters/" + region.chapter() + " \"-Dexercise=" + number + "\"";
        lines.addAll(Blocks.listing("source,shell", "", "command", "", command));
        for (int i = 0; i < text.hints().size(); i++) {
            lines.addAll(folded(
                    "hint",
                    page().word("exercise-hint", i + 1),
                    text.hints().get(i).lines().toList()));
        }
        Listing solution = materials().sources().solution(region);
        String role = "code " + page().listingRole(CodeMacro.shown(materials(), solution));
        lines.addAll(folded(
                "solution",
                page().word("exercise-solution"),
                Blocks.listing("source,java", "", role, "", solution.code())));
        lines.add(box);
        return lines;
    }

    /** {@return the id of an exercise's box} */
    static String anchor(ExerciseNumber number) {
        return "exercise-" + number.chapter() + "-" + number.place();
    }

    /** {@return a number as authors write it} */
    static ExerciseNumber number(String target) {
        try {
            return ExerciseNumber.parse(target);
        } catch (IllegalArgumentException e) {
            throw new LookupException(e.getMessage());
        }
    }

    private String heading(StructuralNode parent, ExerciseText text) {
        int level = 2;
        for (ContentNode node = parent; node != null; node = node.getParent()) {
            if (node instanceof Section section) {
                level = Math.min(section.getLevel() + 2, 6);
                break;
            }
        }
        String title = Blocks.escape(text.title()).replaceAll("`([^`]+)`", "<code>$1</code>");
        return "<h" + level + " class=\"exercise-title\"><span class=\"exercise-label\">"
                + Blocks.escape(page().word("exercise")) + " " + text.number() + "</span> " + title + "</h" + level
                + ">";
    }

    private String where(Region region) {
        String path = materials().checkout().readersPath(region.file());
        String member = materials().sources().memberName(region);
        return "<p class=\"where\"><span class=\"where-label\">" + Blocks.escape(page().word("exercise-where"))
                + "</span> <a class=\"file\" href=\"" + materials().repository() + "/" + path + "\"><code>"
                + Blocks.escape(PageMarkup.breakable(path)).replace("&lt;wbr&gt;", "<wbr>") + "</code></a>"
                + (member.isEmpty() ? "" : ", <code>" + Blocks.escape(member) + "</code>") + "</p>";
    }

    private static List<String> folded(String role, String title, List<String> content) {
        String fence = "=".repeat(8);
        List<String> lines = new ArrayList<>(List.of("", "[." + role + "%collapsible]", "." + title, fence));
        lines.addAll(content);
        lines.add(fence);
        return lines;
    }
}
