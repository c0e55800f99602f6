package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;

/**
 * A module as it is written.
 *
 * @param name      of the file
 * @param version   of PTX, {@code 6.0}
 * @param target    {@code sm_50}
 * @param variables of the module
 * @param functions by name, kernels and others
 * @param lines     its text, line by line
 */
record PtxModule(
        String name,
        String version,
        String target,
        List<PtxVariable> variables,
        Map<String, PtxFunction> functions,
        List<String> lines) {
    /** {@return the text of a line, without white space around} */
    String text(int line) {
        return lines.get(line - 1).strip();
    }
}
