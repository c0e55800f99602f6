package torchwright.docs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import torchwright.docs.code.LookupException;
import torchwright.tool.ReaderReports;
import torchwright.tool.WrongSolution;

/** What readers of the course read when they test their solutions; each report is made once a build. */
public final class ReadersView {
    private final ReaderReports reports;
    private final Map<String, String> finished = new HashMap<>();

    /**
     * Knows the course of a project.
     *
     * @param root the project's folder
     */
    public ReadersView(Path root) {
        this.reports = new ReaderReports(root);
    }

    /**
     * A known mistake.
     *
     * @param exercise the exercise, {@code 3.5}
     * @param name     the mistake's name
     * @return the mistake
     * @throws LookupException if there is no such exercise or mistake
     */
    public WrongSolution wrong(String exercise, String name) {
        return lookedUp(() -> reports.wrong(exercise, name));
    }

    /**
     * What the exercise's tests say of a mistake.
     *
     * @param exercise the exercise, {@code 3.5}
     * @param name     the mistake's name
     * @return the report
     * @throws LookupException if there is no such exercise or mistake, or there is no report
     */
    public String onWrong(String exercise, String name) {
        return finished.computeIfAbsent(exercise + "/" + name, key -> lookedUp(() -> reports.onWrong(exercise, name)));
    }

    /**
     * What a chapter's tests say before an exercise is solved.
     *
     * @param exercise the exercise, {@code 0.1}
     * @return the report
     * @throws LookupException if there is no such exercise, or there is no report
     */
    public String before(String exercise) {
        return finished.computeIfAbsent(exercise, key -> lookedUp(() -> reports.before(exercise)));
    }

    private static <T> T lookedUp(Question<T> question) {
        try {
            return question.answer();
        } catch (IllegalArgumentException e) {
            throw new LookupException(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("no report: " + e.getMessage(), e);
        }
    }

    /** Something that a page asks about the course. */
    @FunctionalInterface
    private interface Question<T> {
        T answer() throws IOException;
    }
}
