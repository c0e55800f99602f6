package torchwright.docs.asciidoc;

import java.util.List;
import java.util.function.Supplier;
import org.asciidoctor.ast.StructuralNode;
import torchwright.docs.code.LookupException;
import torchwright.kit.ExerciseNumber;

/** {@code exercise-omitted::3.5[why="..."]}: says that no page shows an exercise, and why; it shows nothing itself. */
final class ExerciseOmittedMacro extends SiteMacro {
    ExerciseOmittedMacro(Materials materials, Supplier<PageContext> page) {
        super("exercise-omitted", materials, page);
    }

    @Override
    List<String> expand(StructuralNode parent, String target, MacroOptions options) {
        ExerciseNumber number = ExerciseMacro.number(target);
        if (materials().regions().of(number).isEmpty()) {
            throw new LookupException("there is no exercise " + number);
        }
        page().omitsExercise(number, options.required("why"));
        return List.of();
    }
}
