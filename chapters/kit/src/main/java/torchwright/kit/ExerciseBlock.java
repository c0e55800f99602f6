package torchwright.kit;

import java.util.stream.Collectors;

/**
 * The exercise to work on: task, place, what its tests say, and where to find help.
 *
 * @param chapter  its chapter
 * @param exercise the exercise, unsolved
 */
record ExerciseBlock(Chapter chapter, ExerciseState exercise) {
    private static final int PLACE_COLUMN = 44;

    void writeTo(Page page) {
        ExerciseText text = exercise.text();
        page.line("");
        String place = chapter.placeOf(text.number()).map(this::path).orElse("");
        page.line(text.number() + "  " + text.title(), place, PLACE_COLUMN);
        if (!text.task().isEmpty()) {
            page.line("");
            // Who has begun knows the task, and wants to see what is wrong.
            PlainAsciiDoc.write(
                    page, Page.INDENT, exercise.isWrong() ? PlainAsciiDoc.firstParagraph(text.task()) : text.task());
        }
        page.line("");
        if (exercise.isWrong()) {
            writeWrong(page);
        } else {
            writeMissing(page);
        }
        page.line("");
        String hint = "hint  " + chapter.command() + " \"-Dhint=" + text.number() + "\"";
        page.line(Page.INDENT + (text.page().isEmpty() ? hint : "page  " + text.page() + "        " + hint));
    }

    private String path(CodePlace place) {
        return chapter.path(place.file()) + ":" + place.line();
    }

    private void writeWrong(Page page) {
        new FailedTests(chapter, exercise.wrong()).writeTo(page);
        long passed = exercise.tests().stream().filter(TestOutcome::passed).count();
        if (passed > 0) {
            page.line("");
            page.line(Page.INDENT + passed + " of its " + exercise.tests().size() + " tests "
                    + (passed == 1 ? "passes" : "pass"));
        }
    }

    private void writeMissing(Page page) {
        if (exercise.tests().isEmpty()) {
            page.line(Page.INDENT + "it has no test");
            return;
        }
        String others = exercise.tests().stream()
                .flatMap(test -> test.stoppedBy().stream())
                .filter(stub -> !stub.equals(exercise.text().number()))
                .distinct()
                .sorted()
                .map(ExerciseNumber::toString)
                .collect(Collectors.joining(", "));
        boolean isStub = exercise.tests().stream()
                .anyMatch(test -> test.stoppedBy()
                        .filter(exercise.text().number()::equals)
                        .isPresent());
        if (!isStub && !others.isEmpty()) {
            page.line(Page.INDENT + "its tests wait for " + others + ", which is not written yet:");
        } else {
            page.line(Page.INDENT + "not written yet" + (isStub ? "; these tests are waiting for it:" : ""));
        }
        exercise.tests().stream()
                .filter(test -> test.stoppedBy().isPresent())
                .map(TestOutcome::sentence)
                .distinct()
                .forEach(sentence -> page.wrapped(Page.INDENT + "  ", sentence));
        if (!exercise.wrong().isEmpty()) {
            page.line("");
            page.line(Page.INDENT + "and these fail before they come to it, in code that it stands on:");
            new FailedTests(chapter, exercise.wrong()).writeTo(page);
        }
    }
}
