package torchwright.docs.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import torchwright.docs.book.Edition;
import torchwright.docs.book.RenderedPage;
import torchwright.docs.code.Region;
import torchwright.kit.ExerciseNumber;

/**
 * Looks whether the exercises of an edition stand where their texts say, none is forgotten, and no solution can be read
 * outside its folded block.
 */
public final class ExerciseCheck {
    /** Shorter solutions, such as {@code return a;}, may well stand elsewhere. */
    private static final int TELLING = 40;

    private final Edition edition;
    private final List<RenderedPage> pages;
    private final Complaints complaints;
    private final Map<ExerciseNumber, RenderedPage> shown = new HashMap<>();
    private final Map<ExerciseNumber, String> omitted = new HashMap<>();

    /**
     * Checks an edition.
     *
     * @param edition    the edition
     * @param pages      its pages
     * @param complaints what is wrong
     */
    public ExerciseCheck(Edition edition, List<RenderedPage> pages, Complaints complaints) {
        this.edition = edition;
        this.pages = pages;
        this.complaints = complaints;
        for (RenderedPage page : pages) {
            omitted.putAll(page.omitted());
            for (ExerciseNumber number : page.exercises()) {
                RenderedPage other = shown.put(number, page);
                if (other != null) {
                    complaints.add(
                            page.page().source(),
                            "shows exercise " + number + ", which "
                                    + other.page().source() + " shows too");
                }
            }
        }
    }

    /**
     * Looks for every exercise of the chapters that have a page.
     *
     * @param regions   all exercises
     * @param namedPage the page an exercise's text names, {@code 03-autograd.html#undo-the-broadcast}
     * @return the chapters that have no page yet
     */
    public SortedSet<String> run(List<Region> regions, Function<ExerciseNumber, String> namedPage) {
        SortedSet<String> unwritten = new TreeSet<>();
        List<Region> expected = new ArrayList<>();
        for (Region region : regions) {
            if (isWritten(region.chapter())) {
                expected.add(region);
            } else {
                unwritten.add(region.chapter());
            }
        }
        for (Region region : expected) {
            place(region.number(), namedPage);
        }
        leaks(regions);
        return unwritten;
    }

    private boolean isWritten(String chapter) {
        return edition.files().stream().anyMatch(file -> file.startsWith(chapter));
    }

    private void place(ExerciseNumber number, Function<ExerciseNumber, String> namedPage) {
        RenderedPage page = shown.get(number);
        if (page == null && !omitted.containsKey(number)) {
            complaints.add(
                    "edition " + edition.language(),
                    "no page shows exercise " + number + "; write exercise::" + number + "[] or exercise-omitted::"
                            + number + "[why=\"...\"]");
        }
        if (page == null) {
            return;
        }
        if (omitted.containsKey(number)) {
            complaints.add(page.page().source(), "shows exercise " + number + ", which is said to be omitted");
        }
        String[] named = namedPage.apply(number).split("#", 2);
        if (!named[0].equals(page.page().file())) {
            complaints.add(
                    page.page().source(), "shows exercise " + number + ", but its text names the page " + named[0]);
        } else if (named.length == 2
                && Jsoup.parseBodyFragment(page.page().body()).getElementById(named[1]) == null) {
            complaints.add(
                    page.page().source(),
                    "exercise " + number + " names the anchor #" + named[1] + ", which the page lacks");
        }
    }

    private void leaks(List<Region> regions) {
        for (RenderedPage page : pages) {
            Document body = Jsoup.parseBodyFragment(page.page().body());
            body.select("details.solution, .broken").remove();
            StringBuilder code = new StringBuilder();
            for (Element listing : body.select("pre")) {
                code.append(squeezed(listing.wholeText())).append('\n');
            }
            for (Region region : regions) {
                String solution = squeezed(region.body());
                if (solution.length() >= TELLING && code.indexOf(solution) >= 0) {
                    complaints.add(
                            page.page().source(),
                            "shows the solution of exercise " + region.number() + " outside its folded block");
                }
            }
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("(?m)//.*$", "").replaceAll("\\s+", "");
    }
}
