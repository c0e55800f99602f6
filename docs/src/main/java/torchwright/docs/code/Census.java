package torchwright.docs.code;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what the pages boast of, in the project as it is: no number is written by hand. */
public final class Census {
    private static final Pattern TEST =
            Pattern.compile("(?m)^\\s*@(?:Test|SeededTest|ParameterizedTest|RepeatedTest|TestFactory)\\b");
    private static final Pattern GOLDEN = Pattern.compile("(?m)^\\{\"name\":");

    private Census() {}

    /**
     * The counts as AsciiDoc attributes.
     *
     * @param checkout the project
     * @param regions  its exercises
     * @return {@code chapters}, {@code exercises}, {@code mutants}, {@code goldens}, {@code exercise-tests}
     */
    public static Map<String, Object> of(Checkout checkout, Regions regions) {
        int mutants = 0;
        int tests = 0;
        for (String chapter : checkout.chapters()) {
            mutants += checkout.files(checkout.root().resolve("solutions/" + chapter + "/src/mutants"), ".java")
                    .size();
            for (Path test :
                    checkout.files(checkout.root().resolve("chapters/" + chapter + "/src/test/java"), ".java")) {
                String text = checkout.text(test);
                tests += text.contains("@Exercise(") ? count(TEST, text) : 0;
            }
        }
        int goldens = 0;
        for (Path group :
                checkout.files(checkout.root().resolve("solutions/golden/src/test/resources/goldens"), ".json")) {
            goldens += count(GOLDEN, checkout.text(group));
        }
        Map<String, Object> counts = new TreeMap<>();
        counts.put("chapters", grouped(checkout.chapters().size()));
        counts.put("exercises", grouped(regions.all().size()));
        counts.put("mutants", grouped(mutants));
        counts.put("goldens", grouped(goldens));
        counts.put("exercise-tests", grouped(tests));
        return counts;
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
