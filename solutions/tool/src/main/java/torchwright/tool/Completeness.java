package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what an exercise still lacks before a reader can work on it: its text, page, hints, tests, mutants. */
final class Completeness {
    private static final int MUTANTS = 3;
    private static final Pattern TESTED = Pattern.compile("@Exercise\\(\\s*\"(\\d+\\.\\d+)\"");

    private final SolvedChapter solved;
    private final List<Finding> findings = new ArrayList<>();

    private Completeness(SolvedChapter solved) {
        this.solved = solved;
    }

    /** {@return what the exercises of a chapter lack, and what belongs to none of them} */
    static List<Finding> of(SolvedChapter solved) throws IOException {
        Completeness completeness = new Completeness(solved);
        completeness.look();
        return completeness.findings;
    }

    private void look() throws IOException {
        Chapter chapter = solved.chapter();
        if (solved.exercises().isEmpty()) {
            findings.add(new Finding(
                    chapter.relative(chapter.solutionSources()),
                    "has no exercise; put the end of a method between \"// tag::ex-" + chapter.number()
                            + ".1[]\" and \"// end::ex-" + chapter.number() + ".1[]\""));
        }
        int expected = 1;
        Set<String> tested = tested();
        for (SolvedExercise exercise : solved.exercises().values()) {
            if (exercise.number().place() != expected) {
                add(
                        exercise,
                        "follows " + chapter.number() + "." + (expected - 1) + "; number the exercises without a gap");
            }
            expected = exercise.number().place() + 1;
            if (exercise.text().isEmpty()) {
                add(exercise, exercise.textFault());
            }
            if (!tested.contains(exercise.number().toString())) {
                add(
                        exercise,
                        "has no test; annotate one in " + chapter.relative(chapter.tests()) + " with @Exercise(\""
                                + exercise.number() + "\")");
            }
            mutants(exercise);
        }
        strangers(tested);
    }

    private void mutants(SolvedExercise exercise) throws IOException {
        List<Mutant> mutants = Mutant.of(solved.chapter(), exercise);
        String folder = solved.chapter().relative(solved.chapter().mutants(exercise.number()));
        if (mutants.size() < MUTANTS) {
            add(
                    exercise,
                    "has " + mutants.size() + " of " + MUTANTS + " mutants; write mistakes that people make into "
                            + folder + "/");
        }
        for (Mutant mutant : mutants) {
            if (mutant.why().isEmpty()) {
                findings.add(new Finding(
                        folder + "/" + mutant.name() + ".java",
                        "does not say what its author misunderstood; begin it with \"// why: ...\""));
            }
        }
    }

    /** Texts, tests and mutants whose number no region has. */
    private void strangers(Set<String> tested) throws IOException {
        Chapter chapter = solved.chapter();
        Set<String> known = new TreeSet<>();
        solved.exercises().keySet().forEach(number -> known.add(number.toString()));
        for (String number : tested) {
            if (!known.contains(number)) {
                findings.add(new Finding(
                        chapter.relative(chapter.tests()),
                        "tests exercise " + number + ", which the solution does not have"));
            }
        }
        Path texts = chapter.reader().resolve("exercises");
        for (String name : SourceTree.files(texts).keySet()) {
            if (!name.endsWith(".adoc") || !known.contains(name.replace(".adoc", ""))) {
                findings.add(
                        new Finding(chapter.relative(texts.resolve(name)), "is about no exercise of the solution"));
            }
        }
        Path mutants = chapter.solution().resolve("src/mutants");
        for (String name : SourceTree.files(mutants).keySet()) {
            if (!name.matches("[^/]+/[^/]+\\.java") || !known.contains(name.substring(0, name.indexOf('/')))) {
                findings.add(new Finding(
                        chapter.relative(mutants.resolve(name)),
                        "is no mutant of an exercise of the solution; name it like 3.4/forgets-the-bias.java"));
            }
        }
    }

    private Set<String> tested() throws IOException {
        Set<String> tested = new TreeSet<>();
        for (Path file : SourceTree.files(solved.chapter().tests()).values()) {
            Matcher annotation = TESTED.matcher(Files.readString(file));
            while (annotation.find()) {
                tested.add(annotation.group(1));
            }
        }
        return tested;
    }

    private void add(SolvedExercise exercise, String text) {
        findings.add(new Finding("exercise " + exercise.number(), text));
    }
}
