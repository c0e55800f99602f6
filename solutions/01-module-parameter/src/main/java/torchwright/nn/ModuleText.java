package torchwright.nn;

import java.util.ArrayList;
import java.util.List;

/** Prints a module as torch does: its class, its own arguments, and its children, each level indented by two. */
final class ModuleText {
    private ModuleText() {}

    /** {@return the name of a module's class; for an anonymous class that of the class it extends} */
    static String name(Module module) {
        Class<?> type = module.getClass();
        while (type.isAnonymousClass()) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }

    /** {@return the text of a module whose children stand one below the other} */
    static String of(Module module) {
        List<String> children = new ArrayList<>();
        module.members().modules().forEach((name, child) -> children.add(indented("(" + name + "): " + child)));
        String extra = module.extraRepr();
        List<String> lines = new ArrayList<>(extra.isEmpty() ? List.of() : List.of(extra.split("\n")));
        if (children.isEmpty() && lines.size() == 1) {
            return name(module) + "(" + lines.get(0) + ")";
        }
        lines.addAll(children);
        return block(module, lines);
    }

    /** {@return the text of a list of modules, in which a run of equal ones is one line: {@code (0-2): 3 x ReLU()}} */
    static String ofList(Module list, List<Module> modules) {
        List<String> texts = modules.stream().map(Module::toString).toList();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= texts.size(); end++) {
            if (end == texts.size() || !texts.get(end).equals(texts.get(start))) {
                int count = end - start;
                String line = count == 1
                        ? "(" + start + "): " + texts.get(start)
                        : "(" + start + "-" + (end - 1) + "): " + count + " x " + texts.get(start);
                lines.add(indented(line));
                start = end;
            }
        }
        return block(list, lines);
    }

    private static String block(Module module, List<String> lines) {
        String body = lines.isEmpty() ? "" : "\n  " + String.join("\n  ", lines) + "\n";
        return name(module) + "(" + body + ")";
    }

    private static String indented(String text) {
        return text.replace("\n", "\n  ");
    }
}
