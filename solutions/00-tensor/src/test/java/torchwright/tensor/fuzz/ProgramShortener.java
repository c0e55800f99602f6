package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.fuzz.ProgramRun.UndefinedVariable;

/** Makes a failing program readable: leaves out every line without which it still fails. */
final class ProgramShortener {
    private ProgramShortener() {}

    static List<Statement> shorten(List<Statement> failing) {
        List<Statement> shortest = new ArrayList<>(failing);
        for (int line = shortest.size() - 2; line >= 0; line--) {
            List<Statement> without = new ArrayList<>(shortest);
            without.remove(line);
            if (failsAtItsEnd(without)) {
                shortest = without;
            }
        }
        return shortest;
    }

    private static boolean failsAtItsEnd(List<Statement> program) {
        try {
            List<Statement> start = program.subList(0, program.size() - 1);
            return ProgramRun.firstDifference(start) == null && ProgramRun.firstDifference(program) != null;
        } catch (UndefinedVariable missing) {
            return false;
        }
    }
}
