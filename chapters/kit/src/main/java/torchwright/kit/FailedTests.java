package torchwright.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tests that found something wrong: what each shows, its message, and the lines it is about.
 *
 * @param chapter their chapter
 * @param tests   tests that failed, at least one
 */
record FailedTests(Chapter chapter, List<TestOutcome> tests) {
    /** More than a few failures at once hide the first; the rest are named only. */
    private static final int IN_FULL = 3;

    private static final int MESSAGE_LINES = 14;

    void writeTo(Page page) {
        tests.stream().limit(IN_FULL).forEach(test -> {
            page.wrapped(Page.INDENT, test.sentence());
            writeFailure(page, test);
        });
        if (tests.size() > IN_FULL) {
            page.line(Page.INDENT + "and "
                    + ProgressText.count(tests.size() - IN_FULL, "more test fails:", "more tests fail:"));
            tests.stream().skip(IN_FULL).forEach(test -> page.wrapped(Page.INDENT + "  ", test.sentence()));
        }
    }

    private void writeFailure(Page page, TestOutcome test) {
        Throwable failure = test.failure().orElseThrow();
        String indent = Page.INDENT + "  ";
        List<String> lines = (failure instanceof CaseFailed one ? one.what() : FailureText.of(failure))
                .lines()
                .toList();
        lines.stream().limit(MESSAGE_LINES).forEach(line -> page.wrapped(indent, line));
        if (lines.size() > MESSAGE_LINES) {
            page.line(indent + "... (" + (lines.size() - MESSAGE_LINES) + " more lines)");
        }
        if (failure instanceof CaseFailed one) {
            page.line(indent + one.replay());
        }
        writeCode(page, test, failure);
        // The test's own line says what it asks; a method that it calls asks the same for many.
        test.method()
                .flatMap(method -> place(failure, cause -> CodePlace.in(method, cause, chapter.tests())))
                .or(() -> place(failure, cause -> CodePlace.of(cause, chapter.tests())))
                .ifPresent(place -> writePlace(page, "the test   ", place.condition()));
    }

    private void writeCode(Page page, TestOutcome test, Throwable failure) {
        if (test.exercise().isEmpty()) {
            place(failure, cause -> CodePlace.of(cause, chapter.main()))
                    .ifPresent(place -> writePlace(page, "the code   ", place));
            return;
        }
        // What was thrown deep in given code, because of an answer that came before, is no line of the reader's.
        test.exercise()
                .flatMap(chapter::gapOf)
                .flatMap(gap -> place(failure, cause -> CodePlace.in(gap, cause, chapter.main())))
                .ifPresent(place -> writePlace(page, "your code  ", place));
    }

    private static Optional<CodePlace> place(Throwable failure, Function<Throwable, Optional<CodePlace>> search) {
        // A time-out happens in the thread that waits; where the code was stands in its cause.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<CodePlace> place = search.apply(cause);
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private static void writePlace(Page page, String label, CodePlace place) {
        String line = Page.INDENT + "  " + label + place.shortName() + "  " + place.statement();
        page.line(line.length() <= Page.WIDTH ? line : line.substring(0, Page.WIDTH - 3) + "...");
    }
}
