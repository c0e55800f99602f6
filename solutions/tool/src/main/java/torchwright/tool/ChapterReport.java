package torchwright.tool;

import java.util.List;
import java.util.Map;
import torchwright.kit.ExerciseNumber;

/**
 * What the proofs say about a chapter.
 *
 * @param chapter  its name
 * @param titles   the titles of its exercises
 * @param tests    how many tests of each exercise pass on the solution
 * @param mutants  what became of its mutants
 * @param proofs   the proofs that were made
 * @param variants how many variants were run
 * @param millis   how long it took
 */
record ChapterReport(
        String chapter,
        Map<ExerciseNumber, String> titles,
        Map<ExerciseNumber, Integer> tests,
        List<MutantVerdict> mutants,
        List<ProofResult> proofs,
        int variants,
        long millis) {
    boolean holds() {
        return proofs.stream().allMatch(ProofResult::holds);
    }

    long killed() {
        return mutants.stream().filter(MutantVerdict::killed).count();
    }

    /** {@return the mutants of one exercise} */
    List<MutantVerdict> mutants(ExerciseNumber number) {
        return mutants.stream()
                .filter(verdict -> verdict.mutant().exercise().number().equals(number))
                .toList();
    }
}
