package torchwright.docs.code;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds members of a type by the names that pages give them. */
final class Members {
    private Members() {}

    /**
     * Finds members.
     *
     * @param type where to look
     * @param name a method, field, enum constant or nested type; a method with its parameters' types,
     *             {@code sum(int...,boolean)}, where arrays are written with three dots; {@code <init>} for
     *             constructors; {@code Nested.name} for a member of a nested type
     * @return at least one, in the file's order
     * @throws LookupException if there is none, with the names there are
     */
    static List<BodyDeclaration<?>> find(TypeDeclaration<?> type, String name) {
        int dot = name.indexOf('(') < 0
                ? name.indexOf('.')
                : name.substring(0, name.indexOf('(')).indexOf('.');
        if (dot > 0) {
            String outer = name.substring(0, dot);
            return nested(type, outer)
                    .map(inner -> find(inner, name.substring(dot + 1)))
                    .orElseThrow(() -> missing(type, outer));
        }
        List<BodyDeclaration<?>> found = new ArrayList<>();
        if (type instanceof EnumDeclaration constants) {
            constants.getEntries().stream()
                    .filter(entry -> entry.getNameAsString().equals(name))
                    .forEach(found::add);
        }
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (names(member, name)) {
                found.add(member);
            }
        }
        if (found.isEmpty()) {
            throw missing(type, name);
        }
        return found;
    }

    private static Optional<TypeDeclaration<?>> nested(TypeDeclaration<?> type, String name) {
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> inner
                    && inner.getNameAsString().equals(name)) {
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }

    private static boolean names(BodyDeclaration<?> member, String name) {
        if (member instanceof FieldDeclaration field) {
            return field.getVariables().stream()
                    .anyMatch(variable -> variable.getNameAsString().equals(name));
        }
        if (member instanceof TypeDeclaration<?> inner) {
            return inner.getNameAsString().equals(name);
        }
        if (member instanceof CallableDeclaration<?> callable) {
            String simple = simpleName(callable);
            return simple.equals(name) || (simple + parameters(callable)).equals(name.replaceAll("\\s", ""));
        }
        return false;
    }

    private static String simpleName(CallableDeclaration<?> callable) {
        return callable instanceof ConstructorDeclaration ? "<init>" : callable.getNameAsString();
    }

    private static String parameters(CallableDeclaration<?> callable) {
        return callable.getParameters().stream()
                .map(parameter ->
                        parameter.getType().asString().replace("[]", "...") + (parameter.isVarArgs() ? "..." : ""))
                .map(type -> type.replaceAll("\\s", ""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static LookupException missing(TypeDeclaration<?> type, String name) {
        TreeSet<String> there = new TreeSet<>();
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> there.add(variable.getNameAsString()));
            } else if (member instanceof TypeDeclaration<?> inner) {
                there.add(inner.getNameAsString());
            } else if (member instanceof CallableDeclaration<?> callable) {
                there.add(simpleName(callable) + parameters(callable));
            }
        }
        return new LookupException(type.getNameAsString() + " has no member " + name + "; it has " + there);
    }

    /**
     * {@return the static method without parameters of this name}
     *
     * @param type where to look
     * @param name its name
     * @throws LookupException if there is none
     */
    static MethodDeclaration runnable(TypeDeclaration<?> type, String name) {
        return find(type, name).stream()
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .filter(method -> method.isStatic() && method.getParameters().isEmpty())
                .findFirst()
                .orElseThrow(() -> new LookupException(
                        type.getNameAsString() + "#" + name + " is not a static method without parameters"));
    }
}
