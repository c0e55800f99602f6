package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.verdict.Ceiling;
import torchwright.benchmarks.verdict.Comparison;
import torchwright.benchmarks.verdict.Target;
import torchwright.benchmarks.verdict.Targets;

class PlanTest {
    @Test
    void theFullPlanMeasuresWhatTheTargetsAskFor() {
        Set<Entry> measured = entries(Plan.full());
        for (Target target : Targets.ratios()) {
            for (Comparison comparison : target.comparisons()) {
                assertTrue(measured.contains(comparison.ours()), comparison.ours()::toString);
                assertTrue(measured.contains(comparison.theirs()), comparison.theirs()::toString);
            }
        }
        for (Ceiling ceiling : Targets.ceilings()) {
            assertTrue(measured.contains(ceiling.entry()), ceiling.entry()::toString);
            ceiling.without().ifPresent(entry -> assertTrue(measured.contains(entry), entry::toString));
        }
    }

    @Test
    void theQuickPlanIsPartOfTheFullOne() {
        Set<Entry> full = entries(Plan.full());
        for (Entry entry : entries(Plan.quick())) {
            assertTrue(full.contains(entry), entry::toString);
        }
    }

    @Test
    void thePeersOfAWorkFollowEachOther() {
        Question question = Plan.quick().get(1);
        List<Entry> entries = question.cells().map(Cell::entry).toList();
        List<Entry> first = entries.subList(0, question.peers().size());
        assertEquals(1, first.stream().map(Entry::work).distinct().count());
        assertEquals(question.peers(), first.stream().map(Entry::peer).toList());
    }

    private static Set<Entry> entries(List<Question> questions) {
        return questions.stream().flatMap(Question::cells).map(Cell::entry).collect(Collectors.toSet());
    }
}
