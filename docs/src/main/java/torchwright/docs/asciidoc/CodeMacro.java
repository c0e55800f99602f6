package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.asciidoc.PageContext.ShownFile;
import torchwright.docs.code.Listing;
import torchwright.kit.ExerciseNumber;

/** {@code code::torchwright.autograd.Broadcasts#sumToShape[]}: members of a tested source. */
final class CodeMacro extends SiteMacro {
    CodeMacro(Materials materials, Supplier<PageContext> page) {
        super("code", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        int hash = target.indexOf('#');
        String className = hash < 0 ? target : target.substring(0, hash);
        List<String> members = hash < 0 ? List.of() : divide(target.substring(hash + 1));
        Listing listing = materials().sources().code(className, members, options.has("javadoc"), this::gap);
        return Blocks.listing(
                "source,java",
                options.text("id"),
                ("code " + page().listingRole(shown(materials(), listing)) + " " + options.text("role")).strip(),
                options.text("title"),
                Blocks.withCallouts(listing.code(), options.callouts()));
    }

    /** {@return the file of a listing, as the page names it} */
    static ShownFile shown(Materials materials, Listing listing) {
        String path = materials.checkout().readersPath(listing.file());
        return new ShownFile(path, materials.repository() + "/" + path, true);
    }

    private String gap(ExerciseNumber number) {
        String title = materials().texts().of(number, page().language()).title();
        return "// " + page().word("code-gap", number, title.replace("`", ""));
    }

    /** Divides at commas outside parentheses. */
    private static List<String> divide(String names) {
        List<String> divided = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                divided.add(names.substring(start, i).strip());
                start = i + 1;
            }
        }
        divided.add(names.substring(start).strip());
        return divided;
    }
}
