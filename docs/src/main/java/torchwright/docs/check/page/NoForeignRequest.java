package torchwright.docs.check.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Nothing is loaded from another host: the site works from a disk, and tells nobody who reads it. */
public final class NoForeignRequest implements PageCheck {
    private static final String LOADING =
            "script, img, iframe, frame, embed, object, source, track, video, audio, input[type=image], image, use, feImage";
    private static final List<String> ADDRESSES = List.of("src", "srcset", "data", "poster", "href", "xlink:href");
    /** Relations of a link that a browser follows by itself. */
    private static final Pattern LOADED_LINK =
            Pattern.compile("\\b(stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\\b");

    private static final Pattern FOREIGN = Pattern.compile("(?i)^\\s*([a-z][a-z0-9+.-]*:)?//");
    private static final Pattern STYLE_ADDRESS =
            Pattern.compile("(?i)url\\(\\s*['\"]?([^)'\"]+)|@import\\s+['\"]([^'\"]+)");
    /** Whatever a script could ask with, given an address of another host. */
    private static final Pattern SCRIPT_REQUEST = Pattern.compile(
            "(fetch\\s*\\(|\\bimport\\s*\\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)");

    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("[.](src|href)\\s*=\\s*['\"]([^'\"]+)");

    /** A check. */
    public NoForeignRequest() {}

    @Override
    public List<String> problems(WrittenPage page) {
        List<String> problems = new ArrayList<>();
        for (Element element : page.document().select(LOADING)) {
            for (String attribute : ADDRESSES) {
                report(problems, element.normalName() + " " + attribute, element.attr(attribute));
            }
        }
        for (Element link : page.document().select("link[href]")) {
            if (LOADED_LINK.matcher(link.attr("rel")).find()) {
                report(problems, "link " + link.attr("rel"), link.attr("href"));
            }
        }
        page.document().select("[style]").forEach(element -> problems.addAll(inStyle(element.attr("style"))));
        page.document().select("style").forEach(style -> problems.addAll(inStyle(style.data())));
        page.document().select("script:not([src])").forEach(script -> problems.addAll(inScript(script.data())));
        for (Element form : page.document().select("form[action], [ping], base[href], meta[http-equiv=refresh]")) {
            problems.add(form.normalName() + " may send the reader's data or the reader elsewhere; leave it out");
        }
        return problems;
    }

    /**
     * {@return what a style sheet would load from another host}
     *
     * @param css its text
     */
    static List<String> inStyle(String css) {
        List<String> problems = new ArrayList<>();
        Matcher address = STYLE_ADDRESS.matcher(css);
        while (address.find()) {
            report(problems, "a style", address.group(1) == null ? address.group(2) : address.group(1));
        }
        return problems;
    }

    /**
     * {@return what a script could ask another host with}
     *
     * @param script its text
     */
    static List<String> inScript(String script) {
        List<String> problems = new ArrayList<>();
        Matcher request = SCRIPT_REQUEST.matcher(script);
        while (request.find()) {
            problems.add("a script can make requests by itself: " + request.group(1));
        }
        Matcher address = SCRIPT_ADDRESS.matcher(script);
        while (address.find()) {
            report(problems, "a script's " + address.group(1), address.group(2));
        }
        return problems;
    }

    private static void report(List<String> problems, String where, String address) {
        if (FOREIGN.matcher(address).find()) {
            problems.add(where + " loads from another host: " + address);
        }
    }
}
