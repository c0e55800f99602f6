package torchwright.docs.check;

import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks for code and outputs that nobody has run, callouts that nobody explains, and macros that do not exist.
 *
 * <p>A listing that an author writes by hand is a command, another language than Java, or a {@code sketch}: words
 * in columns that claim nothing. Java and outputs come from macros.
 */
public final class ListingCheck {
    private static final Pattern MACRO = Pattern.compile("(?s)[a-z-]+::\\S.*\\[.*]");

    private ListingCheck() {}

    /**
     * Checks a page.
     *
     * @param body       the page as Asciidoctor made it
     * @param source     the page's source, for complaints
     * @param byMacro    whether a role says that a macro made the listing
     * @param complaints what is wrong
     */
    public static void of(Document body, String source, Predicate<String> byMacro, Complaints complaints) {
        for (Element block : body.select(".listingblock, .literalblock")) {
            boolean made = block.classNames().stream().anyMatch(byMacro);
            if (!made && block.closest(".exercise") == null && claimsToHaveRun(block)) {
                complaints.add(
                        source,
                        "\"" + firstLine(block)
                                + "\" was written by hand: show Java with code:: or example::, an output"
                                + " with example:: or program::, and give [.sketch] to what claims neither");
            }
            callouts(block, source, complaints);
        }
        for (Element paragraph : body.select("p")) {
            // One that is quoted as code is meant to be read.
            if (MACRO.matcher(paragraph.text().strip()).matches()
                    && paragraph.select("code").isEmpty()) {
                complaints.add(source, "there is no macro like this: " + paragraph.text());
            }
        }
    }

    private static boolean claimsToHaveRun(Element block) {
        if (block.hasClass("code") || block.hasClass("output")) {
            return true;
        }
        Element code = block.selectFirst("code[data-lang]");
        return code == null
                ? !block.hasClass("sketch")
                : code.attr("data-lang").equals("java") && !block.hasClass("sketch");
    }

    private static String firstLine(Element block) {
        return block.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void callouts(Element block, String source, Complaints complaints) {
        TreeSet<Integer> numbers = block.select(".conum").stream()
                .map(number -> Integer.valueOf(number.text().replaceAll("\\D", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (numbers.isEmpty()) {
            return;
        }
        Element next = block.nextElementSibling();
        while (next != null && next.hasClass("output")) {
            next = next.nextElementSibling();
        }
        int explained = next != null && next.hasClass("colist")
                ? next.select("> ol > li, > table tr").size()
                : 0;
        if (!numbers.equals(
                IntStream.rangeClosed(1, explained).boxed().collect(Collectors.toCollection(TreeSet::new)))) {
            complaints.add(
                    source,
                    "the listing that begins with \"" + firstLine(block) + "\" has callouts " + numbers + ", but "
                            + explained + " are explained below it: <1> ...");
        }
    }
}
