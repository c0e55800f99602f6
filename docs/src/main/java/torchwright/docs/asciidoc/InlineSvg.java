package torchwright.docs.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torchwright.docs.code.LookupException;

/** Makes an SVG file a part of a page: its ids do not meet those of others, it fits the page, and it has a name. */
final class InlineSvg {
    private static final Pattern ROOT = Pattern.compile("(?s)<svg\\b([^>]*)>");
    private static final Pattern SIZE = Pattern.compile("\\s(width|height)=\"([\\d.]+)(?:px|mm|pt)?\"");
    private static final Pattern ID = Pattern.compile("(?s)\\bid=\"([^\"]+)\"");

    private InlineSvg() {}

    /**
     * {@return an {@code svg} element for a page}
     *
     * @param svg  a file's text, or an element
     * @param id   unique in the page; the ids inside begin with it
     * @param name what a reader hears who does not see it; empty for a picture that the text beside it explains
     * @throws LookupException if it is no SVG, or has no size
     */
    static String of(String svg, String id, String name) {
        Matcher root = ROOT.matcher(svg);
        if (!root.find()) {
            throw new LookupException("the picture is no svg element");
        }
        String attributes = root.group(1);
        String width = "";
        String height = "";
        Matcher size = SIZE.matcher(attributes);
        while (size.find()) {
            if (size.group(1).equals("width")) {
                width = size.group(2);
            } else {
                height = size.group(2);
            }
        }
        attributes = attributes.replaceAll(
                "(?s)\\s(width|height|style|preserveAspectRatio|zoomAndPan|contentStyleType"
                        + "|version|xmlns:xlink|role|aria-[a-z]+|data-diagram-type)=\"[^\"]*\"",
                "");
        if (!attributes.contains("viewBox")) {
            if (width.isEmpty() || height.isEmpty()) {
                throw new LookupException("the picture has neither a viewBox nor a width and a height");
            }
            attributes += " viewBox=\"0 0 " + width + " " + height + "\"";
        }
        if (width.isEmpty()) {
            width = attributes.replaceAll("(?s).*viewBox=\"\\s*\\S+\\s+\\S+\\s+([\\d.]+).*", "$1");
        }
        String label =
                name.isEmpty() ? " aria-hidden=\"true\"" : " role=\"img\" aria-label=\"" + Blocks.escape(name) + "\"";
        String body = svg.substring(root.end())
                .replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "")
                .strip();
        String element =
                "<svg" + attributes.stripTrailing() + " style=\"max-width:" + width + "px\"" + label + ">" + body;
        return withOwnIds(element, id);
    }

    private static String withOwnIds(String svg, String prefix) {
        String text = svg;
        Matcher id = ID.matcher(svg);
        while (id.find()) {
            String quoted = Pattern.quote(id.group(1));
            String own = Matcher.quoteReplacement(prefix + "-" + id.group(1));
            text = text.replaceAll("\\bid=\"" + quoted + "\"", "id=\"" + own + "\"")
                    .replaceAll("url\\(#" + quoted + "\\)", "url(#" + own + ")")
                    .replaceAll("href=\"#" + quoted + "\"", "href=\"#" + own + "\"");
        }
        return text.replace("xlink:href", "href");
    }
}
