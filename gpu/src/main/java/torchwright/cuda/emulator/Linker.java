package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import torchwright.cuda.emulator.PtxVariable.Space;

/** Makes a program of a kernel and of the functions that it calls. */
final class Linker {
    private static final int SHARED_ALIGNMENT = 16;
    private static final int DEFAULT_MAX_THREADS = 1024;

    private final PtxModule module;
    private final PtxFunction kernel;
    private final ToLongFunction<String> moduleVariables;
    private final Map<String, FunctionFrame> frames = new LinkedHashMap<>();
    private final List<FunctionFrame> ordered = new ArrayList<>();
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final Map<Long, Integer> constants = new LinkedHashMap<>();
    private final Set<String> special = new LinkedHashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private int registers = 1;
    private int predicates = 1;
    private int localEnd;
    private int sharedEnd;
    private int sharedGranule = 16;

    private Linker(PtxModule module, PtxFunction kernel, ToLongFunction<String> moduleVariables) {
        this.module = module;
        this.kernel = kernel;
        this.moduleVariables = moduleVariables;
    }

    /**
     * {@return a kernel, ready to run}
     *
     * @param module          where it stands
     * @param kernel          the kernel
     * @param moduleVariables address of a global or constant variable; negative if there is none
     * @throws PtxException if it has an instruction that is not known
     */
    static Program link(PtxModule module, PtxFunction kernel, ToLongFunction<String> moduleVariables) {
        try {
            return new Linker(module, kernel, moduleVariables).program();
        } catch (PtxException e) {
            throw e.in(module.name(), String.join("\n", module.lines()));
        }
    }

    private Program program() {
        enter(kernel, new ArrayList<>());
        placeShared();
        // How many registers there are is known now; constants and special ones come behind.
        List<Instruction> code = new ArrayList<>();
        for (FunctionFrame frame : List.copyOf(ordered)) {
            decode(frame, code);
        }
        afterwards.forEach(Runnable::run);
        int[] offsets = PtxVariable.offsets(kernel.parameters());
        return new Program(
                module,
                kernel.name(),
                code.toArray(new Instruction[0]),
                frames.get(kernel.name()).start(),
                registers,
                predicates,
                List.copyOf(special),
                constants.keySet().stream().mapToLong(Long::longValue).toArray(),
                new Program.Placement(
                        offsets[offsets.length - 1],
                        localEnd,
                        sharedEnd,
                        sharedGranule,
                        kernel.maxThreads() == 0 ? DEFAULT_MAX_THREADS : kernel.maxThreads(),
                        shared),
                frames.values().stream()
                        .mapToInt(frame -> RegisterPressure.of(frame.function()))
                        .sum());
    }

    private void enter(PtxFunction function, List<String> callers) {
        if (callers.contains(function.name())) {
            throw new PtxException(function.line(), "recursion is not supported: " + function.name() + " calls itself");
        }
        boolean isNew = !frames.containsKey(function.name());
        if (isNew) {
            FunctionFrame frame = new FunctionFrame(function, registers, predicates, localEnd);
            frames.put(function.name(), frame);
            registers += function.registers();
            predicates += function.predicates();
            localEnd = frame.localEnd();
        }
        List<String> inner = new ArrayList<>(callers);
        inner.add(function.name());
        for (Statement statement : function.body()) {
            String called = CallOps.calledFunction(statement);
            PtxFunction target = called == null ? null : module.functions().get(called);
            if (target != null && target.body() != null) {
                enter(target, inner);
            }
        }
        // Functions lie before those that call them, so that lanes within a call run before those that passed it by.
        if (isNew) {
            ordered.add(frames.get(function.name()));
        }
    }

    // The kernel's own first, then what belongs to the module; memory whose size the launch gives comes last.
    private void placeShared() {
        List<PtxVariable> list = new ArrayList<>();
        frames.values().forEach(frame -> list.addAll(frame.function().variables()));
        list.addAll(module.variables());
        list.removeIf(variable -> variable.space() != Space.SHARED || !isUsed(variable));
        for (PtxVariable variable : list) {
            if (variable.bytes() > 0) {
                int at = variable.alignedFrom(sharedEnd);
                shared.put(variable.name(), at);
                sharedEnd = at + variable.bytes();
            }
        }
        for (PtxVariable variable : list) {
            if (variable.bytes() == 0) {
                sharedEnd = (sharedEnd + SHARED_ALIGNMENT - 1) / SHARED_ALIGNMENT * SHARED_ALIGNMENT;
                shared.put(variable.name(), sharedEnd);
            }
        }
    }

    private boolean isUsed(PtxVariable variable) {
        return frames.values().stream()
                .flatMap(frame -> frame.function().body().stream())
                .flatMap(statement -> statement.operands().stream())
                .anyMatch(operand -> names(operand, variable.name()));
    }

    private static boolean names(Operand operand, String name) {
        if (operand instanceof Operand.Address address) {
            return names(address.base(), name);
        }
        return operand instanceof Operand.Symbol symbol && symbol.name().equals(name);
    }

    private void decode(FunctionFrame frame, List<Instruction> code) {
        List<Statement> body = frame.function().body();
        int[] positions = new int[body.size() + 1];
        for (int i = 0; i < body.size(); i++) {
            positions[i] = code.size();
            Statement statement = body.get(i);
            Decoding decoding = new Decoding(this, frame, statement);
            int guard = statement.guard() == null ? 0 : decoding.predicate(statement.guard());
            for (Instruction instruction : OpcodeTable.decode(decoding)) {
                instruction.attach(statement, guard);
                code.add(instruction);
            }
        }
        positions[body.size()] = code.size();
        // A function ends by returning, even where the compiler knows that it never gets there.
        Statement end = new Statement("ret", null, List.of(), frame.function().line(), SourceLine.UNKNOWN);
        Instruction last = new Return();
        last.attach(end, 0);
        code.add(last);
        frame.setPositions(positions);
    }

    /** Does something when the positions of all statements are known. */
    void afterwards(Runnable action) {
        afterwards.add(action);
    }

    FunctionFrame frame(String function) {
        return frames.get(function);
    }

    PtxModule module() {
        return module;
    }

    Decoding.Located locate(String name) {
        if (shared.containsKey(name)) {
            return new Decoding.Located(Space.SHARED, shared.get(name));
        }
        long address = moduleVariables.applyAsLong(name);
        return address < 0 ? null : new Decoding.Located(Space.GLOBAL, address);
    }

    // Register 0 takes what nobody wants.
    int scratch() {
        return 0;
    }

    int scratchPredicate() {
        return 0;
    }

    int constantPredicate(boolean value) {
        return value ? predicates + 1 : predicates;
    }

    int constant(long bits) {
        int position = constants.computeIfAbsent(bits, b -> constants.size());
        return (registers + SpecialRegister.COUNT + position) * Warp.LANES;
    }

    int special(String name) {
        special.add(name);
        return (registers + SpecialRegister.index(name)) * Warp.LANES;
    }

    /** A kernel that touches shared memory in pieces of this size. */
    void touchesShared(int bytes) {
        sharedGranule = Math.min(sharedGranule, bytes);
    }
}
