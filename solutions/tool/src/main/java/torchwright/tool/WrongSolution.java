package torchwright.tool;

/**
 * A mistake that people make in an exercise, as pages show it.
 *
 * @param why  the misconception, a sentence
 * @param code the lines that stand in place of the solution, dedented
 */
public record WrongSolution(String why, String code) {
    static WrongSolution of(Mutant mutant) {
        String code = mutant.body()
                .lines()
                .filter(line -> !line.strip().startsWith("// why:"))
                .reduce("", (text, line) -> text + line + "\n");
        return new WrongSolution(mutant.why(), code.stripTrailing().stripIndent());
    }
}
