package torchwright.docs.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of an edition, read from its {@code nav.adoc}: {@code .Part} lines and {@code * xref:page.adoc[Label]} items.
 *
 * @param parts in order
 */
public record Navigation(List<Group> parts) {
    private static final Pattern ITEM = Pattern.compile("\\* xref:([A-Za-z0-9-]+)\\.adoc\\[([^\\]]+)]");

    /**
     * Keeps a copy.
     *
     * @param parts in order
     */
    public Navigation {
        parts = List.copyOf(parts);
    }

    /**
     * Reads an order.
     *
     * @param text the file's text
     * @return the order
     * @throws IllegalArgumentException if a line is neither a part nor an item, a page comes twice, or index is not first
     */
    public static Navigation parse(String text) {
        List<Group> groups = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String title = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("//")) {
                continue;
            }
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                if (!seen.add(item.group(1))) {
                    throw new IllegalArgumentException("names " + item.group(1) + ".adoc twice");
                }
                items.add(new Item(item.group(1), item.group(2)));
            } else if (line.matches("\\.[^.\\s].*")) {
                if (!items.isEmpty()) {
                    groups.add(new Group(title, items));
                }
                items = new ArrayList<>();
                title = line.substring(1);
            } else {
                throw new IllegalArgumentException(
                        "has the line \"" + line + "\"; write \".Part\" or \"* xref:page.adoc[Label]\"");
            }
        }
        if (!items.isEmpty()) {
            groups.add(new Group(title, items));
        }
        if (groups.isEmpty() || !groups.get(0).items().get(0).name().equals("index")) {
            throw new IllegalArgumentException("must begin with index.adoc");
        }
        return new Navigation(groups);
    }

    /** {@return all items, in order} */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /**
     * A part.
     *
     * @param title plain text, or empty
     * @param items its pages
     */
    public record Group(String title, List<Item> items) {
        /**
         * Keeps a copy.
         *
         * @param title plain text, or empty
         * @param items its pages
         */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A page's place.
     *
     * @param name  its source's name without the ending, {@code 03-autograd}
     * @param label what the sidebar calls it
     */
    public record Item(String name, String label) {
        /** {@return the page's file, {@code 03-autograd.html}} */
        public String file() {
            return name + ".html";
        }
    }
}
