package torchwright.tool;

import java.util.List;
import java.util.Locale;
import torchwright.kit.ExerciseNumber;

/**
 * The report on all proofs, as text and as JSON.
 *
 * @param chapters what was said about each chapter
 * @param course   the proofs about the checkout as a whole
 * @param millis   how long it took
 */
record ProofReport(List<ChapterReport> chapters, List<ProofResult> course, long millis) {
    /** How many findings of one proof the console shows. */
    private static final int SHOWN = 12;

    boolean holds() {
        return chapters.stream().allMatch(ChapterReport::holds)
                && course.stream().allMatch(ProofResult::holds);
    }

    /**
     * The report as text.
     *
     * @param whole whether each mutant has its line, with what killed it, and each finding is listed
     */
    String text(boolean whole) {
        int shown = whole ? Integer.MAX_VALUE : SHOWN;
        StringBuilder text = new StringBuilder("Proofs of the course\n");
        for (ChapterReport chapter : chapters) {
            text.append("\n%s  (%d variants, %.1f s)%n"
                    .formatted(chapter.chapter(), chapter.variants(), chapter.millis() / 1000.0));
            for (ExerciseNumber number : chapter.titles().keySet()) {
                exercise(text, chapter, number, whole);
            }
            chapter.proofs().forEach(proof -> proof(text, proof, shown));
        }
        text.append("\nthe whole\n");
        course.forEach(proof -> proof(text, proof, shown));
        return text.append('\n').append(summary()).append('\n').toString().replace("\r\n", "\n");
    }

    /** {@return the sums, on one line} */
    String summary() {
        int exercises =
                chapters.stream().mapToInt(chapter -> chapter.titles().size()).sum();
        int tests = chapters.stream()
                .flatMap(chapter -> chapter.tests().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        long mutants =
                chapters.stream().mapToLong(chapter -> chapter.mutants().size()).sum();
        long killed = chapters.stream().mapToLong(ChapterReport::killed).sum();
        int variants = chapters.stream().mapToInt(ChapterReport::variants).sum();
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %d of %s killed, %s, %.1f s: %s",
                Lines.counted(chapters.size(), "chapter"),
                Lines.counted(exercises, "exercise"),
                Lines.counted(tests, "test"),
                killed,
                Lines.counted(mutants, "mutant"),
                Lines.counted(variants, "variant"),
                millis / 1000.0,
                holds() ? "proven" : Lines.counted(findings(), "finding"));
    }

    private long findings() {
        return chapters.stream()
                        .flatMap(chapter -> chapter.proofs().stream())
                        .mapToLong(proof -> proof.findings().size())
                        .sum()
                + course.stream().mapToLong(proof -> proof.findings().size()).sum();
    }

    private static void exercise(
            StringBuilder text, ChapterReport chapter, ExerciseNumber number, boolean everyMutant) {
        List<MutantVerdict> mutants = chapter.mutants(number);
        long killed = mutants.stream().filter(MutantVerdict::killed).count();
        text.append(String.format(
                Locale.ROOT,
                "  %-5s %-50s %3d tests  %2d of %2d mutants killed%n",
                number,
                chapter.titles().get(number),
                chapter.tests().getOrDefault(number, 0),
                killed,
                mutants.size()));
        for (MutantVerdict mutant : everyMutant ? mutants : List.<MutantVerdict>of()) {
            String fate = mutant.killed()
                    ? "killed by " + mutant.by() + " (" + mutant.tests() + " in all, " + mutant.millis() + " ms)"
                    : "SURVIVES";
            text.append("          ")
                    .append(mutant.mutant().name())
                    .append(": ")
                    .append(fate)
                    .append('\n');
            text.append("              why: ").append(mutant.mutant().why()).append('\n');
            text.append("              ").append(mutant.how()).append('\n');
        }
    }

    private static void proof(StringBuilder text, ProofResult proof, int shown) {
        String mark = proof.holds() ? "ok  " : "FAIL";
        String line = String.format(Locale.ROOT, "  %s  %-58s %s", mark, proof.claim(), proof.evidence());
        text.append(line.stripTrailing()).append('\n');
        proof.findings().stream().limit(shown).forEach(finding -> text.append("          " + finding + "\n"));
        if (proof.findings().size() > shown) {
            text.append("          ... and %d more, in proofs.txt\n"
                    .formatted(proof.findings().size() - shown));
        }
    }
}
