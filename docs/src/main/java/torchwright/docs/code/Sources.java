package torchwright.docs.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import torchwright.docs.code.SourceFile.Replacement;
import torchwright.kit.ExerciseNumber;

/** Cuts the code that pages show out of the project's sources. */
public final class Sources {
    private final Checkout checkout;
    private final Regions regions;
    private final Map<Path, SourceFile> parsed = new HashMap<>();

    /**
     * Cuts from a project.
     *
     * @param checkout the project
     * @param regions  its exercises' solutions, which are left out
     */
    public Sources(Checkout checkout, Regions regions) {
        this.checkout = checkout;
        this.regions = regions;
    }

    /**
     * A type or some of its members, with the gaps of exercises where a reader finds them.
     *
     * @param className a top-level class, {@code torchwright.autograd.Broadcasts}
     * @param members   their names as {@link Members#find} reads them; none for the whole type without its imports
     * @param javadoc   whether Javadoc is shown
     * @param gap       what stands in place of an exercise's solution: one line of comment
     * @return the code
     * @throws LookupException if there is no such class or member
     */
    public Listing code(String className, List<String> members, boolean javadoc, Function<ExerciseNumber, String> gap) {
        SourceFile file = file(className);
        Map<Integer, Replacement> gaps = new TreeMap<>();
        for (Region region : regions.in(file.path())) {
            String indent = " "
                    .repeat(region.body().length()
                            - region.body().stripLeading().length());
            gaps.put(
                    region.firstLine(),
                    new Replacement(region.lastLine(), List.of(indent + gap.apply(region.number()))));
        }
        if (members.isEmpty()) {
            return new Listing(file.cut(file.type(), javadoc, gaps), file.path());
        }
        StringBuilder code = new StringBuilder();
        Node before = null;
        for (String name : members) {
            for (BodyDeclaration<?> member : Members.find(file.type(), name)) {
                boolean fields = before instanceof FieldDeclaration && member instanceof FieldDeclaration;
                code.append(before == null ? "" : fields ? "\n" : "\n\n").append(file.cut(member, javadoc, gaps));
                before = member;
            }
        }
        return new Listing(code.toString(), file.path());
    }

    /**
     * The solution of an exercise, in the member it belongs to.
     *
     * @param region its region
     * @return the code
     */
    public Listing solution(Region region) {
        SourceFile file = file(region.className());
        Map<Integer, Replacement> tags = new TreeMap<>();
        tags.put(region.firstLine(), new Replacement(region.firstLine(), List.of()));
        tags.put(region.lastLine(), new Replacement(region.lastLine(), List.of()));
        return new Listing(file.cut(memberAround(file.type(), region), false, tags), region.file());
    }

    /**
     * {@return the name of the member in which an exercise is solved}
     *
     * @param region its region
     */
    public String memberName(Region region) {
        BodyDeclaration<?> member = memberAround(file(region.className()).type(), region);
        if (member instanceof FieldDeclaration field) {
            return field.getVariable(0).getNameAsString();
        }
        if (member instanceof NodeWithSimpleName<?> named) {
            return named.getNameAsString();
        }
        return "";
    }

    /**
     * The body of a method.
     *
     * @param className a top-level class
     * @param method    a static method without parameters
     * @return the lines between its braces
     * @throws LookupException if there is no such method
     */
    public Listing body(String className, String method) {
        SourceFile file = file(className);
        MethodDeclaration declaration = Members.runnable(file.type(), method);
        BlockStmt block = declaration.getBody().orElseThrow();
        int first = block.getRange().orElseThrow().begin.line + 1;
        int last = block.getRange().orElseThrow().end.line - 1;
        return new Listing(file.lines(first, last, Map.of(), Map.of()), file.path());
    }

    /**
     * {@return a class's file}
     *
     * @param className a top-level class
     * @throws LookupException if no source folder has it
     */
    public Path path(String className) {
        String path = className.replace('.', '/') + ".java";
        return checkout.sourceRoots().stream()
                .map(root -> root.resolve(path))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new LookupException("there is no source " + path + " in the project"));
    }

    private SourceFile file(String className) {
        return parsed.computeIfAbsent(path(className), path -> new SourceFile(path, checkout.text(path)));
    }

    private static BodyDeclaration<?> memberAround(TypeDeclaration<?> type, Region region) {
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member.getRange().orElseThrow().begin.line <= region.firstLine()
                    && member.getRange().orElseThrow().end.line >= region.lastLine()) {
                return member instanceof TypeDeclaration<?> inner ? memberAround(inner, region) : member;
            }
        }
        return type;
    }
}
