package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.run.Outcome;
import torchwright.docs.run.Programs.Call;

/**
 * {@code program::tour[args="--plot plots"]}: the command line of a program, and what it prints. With {@code
 * after="fit --save line.npz"} another one has left its files in the folder.
 */
final class ProgramMacro extends SiteMacro {
    ProgramMacro(Materials materials, Supplier<PageContext> page) {
        super("program", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        String arguments = options.text("args");
        String[] first = options.text("after").split(" ", 2);
        Call before = first[0].isEmpty() ? null : new Call(first[0], first.length < 2 ? "" : first[1], false);
        Outcome outcome = materials().programs().run(new Call(target, arguments, options.has("fails")), before);
        materials().recordings().check(recording(target, arguments), outcome.output());
        List<String> lines = new ArrayList<>();
        boolean command = !options.has("nocommand");
        if (command) {
            lines.addAll(Blocks.listing(
                    "source,shell",
                    options.text("id"),
                    ("code command " + page().listingRole(ShownFile.NONE) + " " + options.text("role")).strip(),
                    options.text("title"),
                    commandLine(target, arguments)));
        }
        if (!options.has("nooutput")) {
            lines.addAll(Blocks.listing(
                    "listing",
                    command ? "" : options.text("id"),
                    "output " + page().listingRole(ShownFile.NONE),
                    command ? "" : options.text("title"),
                    Blocks.lines(outcome.output(), options.text("lines"))));
        }
        return lines;
    }

    /** {@return what a reader types} */
    static String commandLine(String id, String arguments) {
        String command = "mvn -q compile exec:java@" + id + " -pl solutions/programs";
        return arguments.isEmpty() ? command : command + " \"-Dexec.args=" + arguments.replace('"', '\'') + "\"";
    }

    private static String recording(String id, String arguments) {
        String suffix = arguments.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return "programs/" + id + (suffix.isEmpty() ? "" : "." + suffix) + ".txt";
    }
}
