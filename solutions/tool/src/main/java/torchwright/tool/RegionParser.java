package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torchwright.kit.ExerciseNumber;
import torchwright.tool.Region.Form;

/** Finds the exercise regions of a solution's file and says clearly where a tag is wrong. */
final class RegionParser {
    private static final Pattern MENTION = Pattern.compile("(?m)^.*\\b(?:tag|end)::ex-.*$");
    private static final Pattern TAG = Pattern.compile("([ \\t]*)// (tag|end)::ex-(\\d{1,3}\\.\\d{1,3})\\[]");
    private static final Set<String> BEFORE_A_STATEMENT = Set.of("{", "}", ";", ":");

    private final String place;
    private final String source;
    private final List<Token> code;
    private final List<Region> regions = new ArrayList<>();

    private RegionParser(String place, String source) {
        this.place = place;
        this.source = source;
        this.code = JavaTokens.of(source).stream().filter(Token::isCode).toList();
    }

    /**
     * The regions of a file, in order.
     *
     * @param place  how messages name the file
     * @param source its text, with line feeds as line ends
     * @throws CourseException if a tag is misspelt, not closed, not opened, nested, or its region is empty
     */
    static List<Region> parse(String place, String source) {
        RegionParser parser = new RegionParser(place, source);
        parser.readTags();
        return parser.regions;
    }

    private void readTags() {
        Matcher mention = MENTION.matcher(source);
        Tag open = null;
        while (mention.find()) {
            Tag tag = tag(mention);
            if (tag.opens() && open != null) {
                throw wrong(tag, "exercise " + tag.number() + " begins inside another region; regions do not nest");
            }
            if (!tag.opens() && (open == null || !tag.number().equals(open.number()))) {
                throw wrong(tag, "the region of exercise " + tag.number() + " ends here but does not begin");
            }
            if (!tag.opens()) {
                regions.add(region(open, tag));
            }
            open = tag.opens() ? tag : null;
        }
        if (open != null) {
            throw wrong(
                    open,
                    "the region of exercise " + open.number() + " is never closed; add \"// end::ex-" + open.number()
                            + "[]\" after its last line");
        }
    }

    private Tag tag(Matcher mention) {
        Matcher tag = TAG.matcher(mention.group());
        int end = Math.min(mention.end() + 1, source.length());
        if (!tag.matches()) {
            throw wrong(
                    new Tag(false, "", "", mention.start(), end),
                    "this tag is not written as \"// tag::ex-3.4[]\" on a line of its own");
        }
        return new Tag(tag.group(2).equals("tag"), tag.group(3), tag.group(1), mention.start(), end);
    }

    private Region region(Tag open, Tag close) {
        List<Token> inside = code.stream()
                .filter(token -> token.start() >= open.end() && token.end() <= close.start())
                .toList();
        if (inside.isEmpty()) {
            throw wrong(open, "the region of exercise " + open.number() + " has no code");
        }
        String body = source.substring(open.end(), close.start());
        Form form = form(open.start(), inside, close.end());
        return new Region(ExerciseNumber.parse(open.number()), open.start(), close.end(), open.indent(), body, form);
    }

    private Form form(int start, List<Token> inside, int end) {
        String before = lastBefore(start);
        String last = inside.get(inside.size() - 1).text();
        boolean statements = BEFORE_A_STATEMENT.contains(before) && (last.equals(";") || last.equals("}"));
        if (!statements) {
            return Form.EXPRESSION;
        }
        return firstAfter(end).equals("}") ? Form.ENDS_BLOCK : Form.CODE_FOLLOWS;
    }

    private String lastBefore(int position) {
        String last = "";
        for (Token token : code) {
            if (token.start() >= position) {
                return last;
            }
            last = token.text();
        }
        return last;
    }

    private String firstAfter(int position) {
        return code.stream()
                .filter(token -> token.start() >= position)
                .map(Token::text)
                .findFirst()
                .orElse("");
    }

    private CourseException wrong(Tag tag, String text) {
        return new CourseException(place + ":" + Lines.number(source, tag.start()), text);
    }

    /** A tag's line: {@code start} is its first character, {@code end} the first one of the next line. */
    private record Tag(boolean opens, String number, String indent, int start, int end) {}
}
