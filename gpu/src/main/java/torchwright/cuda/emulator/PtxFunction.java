package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;

/**
 * A kernel or a function of a module, as it is written.
 *
 * @param name          as written
 * @param entry         whether it is a kernel
 * @param results       parameters that it returns
 * @param parameters    what it is given
 * @param variables     its shared, local and param variables
 * @param registers     how many registers it declares, predicates not counted
 * @param predicates    how many predicates
 * @param labels        the position of the statement after each label
 * @param targets       the labels of each {@code .branchtargets}
 * @param body          its statements; null if it is only declared
 * @param maxThreads    of a block, by {@code .maxntid} or {@code .reqntid}; 0 if not given
 * @param line          of the PTX
 */
record PtxFunction(
        String name,
        boolean entry,
        List<PtxVariable> results,
        List<PtxVariable> parameters,
        List<PtxVariable> variables,
        int registers,
        int predicates,
        Map<String, Integer> labels,
        Map<String, List<String>> targets,
        List<Statement> body,
        int maxThreads,
        int line) {}
