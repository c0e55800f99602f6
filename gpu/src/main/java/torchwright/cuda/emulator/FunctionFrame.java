package torchwright.cuda.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/**
 * Where a function's registers, variables and statements are in a program. Each function has its own place, which is
 * enough because recursion is refused.
 */
final class FunctionFrame {
    private final PtxFunction function;
    private final int firstRegister;
    private final int firstPredicate;
    private final Map<String, Decoding.Located> variables = new HashMap<>();
    private final int localEnd;
    private int[] positions = {};

    FunctionFrame(PtxFunction function, int firstRegister, int firstPredicate, int localStart) {
        this.function = function;
        this.firstRegister = firstRegister;
        this.firstPredicate = firstPredicate;
        int end = localStart;
        if (function.entry()) {
            int[] offsets = PtxVariable.offsets(function.parameters());
            for (int i = 0; i < function.parameters().size(); i++) {
                variables.put(function.parameters().get(i).name(), new Decoding.Located(Space.PARAM, offsets[i]));
            }
        } else {
            end = placeAll(function.parameters(), end);
            end = placeAll(function.results(), end);
        }
        localEnd = placeAll(function.variables(), end);
    }

    private int placeAll(List<PtxVariable> list, int start) {
        int end = start;
        for (PtxVariable variable : list) {
            if (variable.space() != Space.SHARED) {
                int at = variable.alignedFrom(end);
                variables.put(variable.name(), new Decoding.Located(Space.LOCAL, at));
                end = at + variable.bytes();
            }
        }
        return end;
    }

    PtxFunction function() {
        return function;
    }

    int firstRegister() {
        return firstRegister;
    }

    int firstPredicate() {
        return firstPredicate;
    }

    int localEnd() {
        return localEnd;
    }

    /** {@return where a variable of the function lies, or null; shared ones are the linker's} */
    Decoding.Located locate(String name) {
        return variables.get(name);
    }

    /** Notes at which position of the program each statement begins, and the end. */
    void setPositions(int[] each) {
        positions = each;
    }

    int start() {
        return positions[0];
    }

    /** {@return the position of a label in the program, or -1} */
    int position(String label) {
        Integer statement = function.labels().get(label);
        return statement == null ? -1 : positions[statement];
    }
}
