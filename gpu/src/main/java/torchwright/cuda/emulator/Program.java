package torchwright.cuda.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A kernel, linked: its instructions and those of the functions it calls, and what a warp needs to run them.
 *
 * <p>Registers are numbered: first the variables of the functions, then the special registers, then the constants.
 */
final class Program {
    private final PtxModule module;
    private final String kernel;
    private final Instruction[] code;
    private final int entry;
    private final int variables;
    private final int predicateVariables;
    private final List<String> special;
    private final long[] constants;
    private final Placement placement;
    private final int estimatedRegisters;

    /**
     * What a kernel needs of memory.
     *
     * @param parameterBytes   of a launch's parameters
     * @param localBytes       of a thread's local memory
     * @param sharedBytes      of a block's shared memory, without what a launch adds
     * @param sharedGranule    the smallest access to shared memory
     * @param maxThreads       of a block
     * @param sharedVariables  where each shared variable begins
     */
    record Placement(
            int parameterBytes,
            int localBytes,
            int sharedBytes,
            int sharedGranule,
            int maxThreads,
            Map<String, Integer> sharedVariables) {}

    Program(
            PtxModule module,
            String kernel,
            Instruction[] code,
            int entry,
            int variables,
            int predicateVariables,
            List<String> special,
            long[] constants,
            Placement placement,
            int estimatedRegisters) {
        this.module = module;
        this.kernel = kernel;
        this.code = code;
        this.entry = entry;
        this.variables = variables;
        this.predicateVariables = predicateVariables;
        this.special = special;
        this.constants = constants;
        this.placement = placement;
        this.estimatedRegisters = estimatedRegisters;
    }

    Instruction[] code() {
        return code;
    }

    /** {@return the position at which the kernel begins} */
    int entry() {
        return entry;
    }

    int registers() {
        return variables + SpecialRegister.COUNT + constants.length;
    }

    // The last two are always false and always true.
    int predicates() {
        return predicateVariables + 2;
    }

    void fillConstants(long[] registers, int[] predicates) {
        for (int i = 0; i < constants.length; i++) {
            int at = (variables + SpecialRegister.COUNT + i) * Warp.LANES;
            Arrays.fill(registers, at, at + Warp.LANES, constants[i]);
        }
        predicates[predicateVariables] = 0;
        predicates[predicateVariables + 1] = -1;
    }

    void clearVariables(long[] registers, int[] predicates) {
        Arrays.fill(registers, 0, variables * Warp.LANES, 0);
        Arrays.fill(predicates, 0, predicateVariables, 0);
    }

    /** Fills the special registers, those that change with the block only if asked for. */
    void fillSpecial(Warp warp, boolean onlyOfBlock) {
        for (String name : special) {
            int at = (variables + SpecialRegister.index(name)) * Warp.LANES;
            if (SpecialRegister.isOfBlock(name)) {
                long value = SpecialRegister.value(name, warp, 0);
                Arrays.fill(warp.registers(), at, at + Warp.LANES, value);
            } else if (!onlyOfBlock) {
                for (int lane = 0; lane < Warp.LANES; lane++) {
                    warp.registers()[at + lane] = SpecialRegister.value(name, warp, lane);
                }
            }
        }
    }

    String kernel() {
        return kernel;
    }

    PtxModule module() {
        return module;
    }

    int parameterBytes() {
        return placement.parameterBytes;
    }

    int localBytes() {
        return placement.localBytes;
    }

    int sharedBytes() {
        return placement.sharedBytes;
    }

    int sharedGranule() {
        return placement.sharedGranule;
    }

    /** {@return the most threads a block may have} */
    int maxThreads() {
        return placement.maxThreads;
    }

    /** {@return how many 32-bit registers a thread needs, by what lives at the same time} */
    int estimatedRegisters() {
        return estimatedRegisters;
    }

    /** {@return the statement at a position; a call and a return stand for several} */
    Statement statement(int pc) {
        return code[pc].statement();
    }

    /** {@return where a position is: the line of the source if it is known, else that of the PTX} */
    String place(int pc) {
        Statement statement = statement(pc < 0 ? ~pc : pc);
        return statement.source().line() == 0
                ? module.name() + ":" + statement.line()
                : statement.source().toString();
    }

    /** {@return the name of the shared variable around a byte, in brackets with a space before, or nothing} */
    String sharedVariable(int at) {
        String name = "";
        int best = -1;
        for (Map.Entry<String, Integer> variable : placement.sharedVariables.entrySet()) {
            if (variable.getValue() <= at && variable.getValue() > best) {
                best = variable.getValue();
                name = " (" + readable(variable.getKey()) + ", byte " + (at - best) + " of it)";
            }
        }
        return name;
    }

    // _ZZ8treeSumPfE6values: the last name of what the C++ compiler made of treeSum's variable values.
    private static String readable(String mangled) {
        if (!mangled.startsWith("_ZZ")) {
            return mangled;
        }
        int end = mangled.length();
        for (int start = end - 1; start > 2; start--) {
            if (Character.isDigit(mangled.charAt(start)) && !Character.isDigit(mangled.charAt(start - 1))) {
                int digits = start;
                while (digits < end && Character.isDigit(mangled.charAt(digits))) {
                    digits++;
                }
                if (Integer.parseInt(mangled, start, digits, 10) == end - digits) {
                    return mangled.substring(digits);
                }
            }
        }
        return mangled;
    }
}
