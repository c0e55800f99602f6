package torchwright.tensor.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random programs of views, arithmetic, reductions and writes through views, carried out by the engine and by a naive
 * oracle that knows neither strides nor kernels.
 *
 * <p>{@code -Dfuzz.programs=10000} runs more of them, {@code -Dfuzz.seed=17} from another seed on.
 */
class ProgramFuzzTest {
    private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 500);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final int LINES = 25;

    @Test
    void randomProgramsDoWhatTheNaiveOracleDoes() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
            run(seed);
        }
    }

    private static void run(long seed) {
        ProgramWriter writer = new ProgramWriter(seed);
        ProgramRun run = new ProgramRun();
        List<Statement> program = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            Statement statement = writer.next(run.variables());
            program.add(statement);
            String difference = run.step(statement);
            if (difference != null) {
                fail(report(seed, program, difference));
            }
        }
    }

    private static String report(long seed, List<Statement> program, String difference) {
        List<Statement> shortened = ProgramShortener.shorten(program);
        String listing = shortened.stream().map(Statement::toString).collect(Collectors.joining("\n"));
        return "seed " + seed + ":\n" + listing + "\nAfter the last line: "
                + (shortened.size() < program.size() ? ProgramRun.firstDifference(shortened) : difference);
    }
}
