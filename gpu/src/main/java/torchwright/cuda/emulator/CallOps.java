package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code call}: of functions that the compiler did not inline, and of the few that the device itself offers. */
final class CallOps {
    private CallOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        table.put("call", CallOps::call);
    }

    /** {@return the name of the function that a statement calls, or null} */
    static String calledFunction(Statement statement) {
        if (!statement.opcode().startsWith("call")) {
            return null;
        }
        for (Operand operand : statement.operands()) {
            if (operand instanceof Operand.Symbol symbol) {
                return symbol.name();
            }
        }
        return null;
    }

    private static List<Instruction> call(Decoding d) {
        d.opcode().ignore("uni");
        String name = calledFunction(d.statement());
        if (name == null) {
            throw d.wrong("calls by a pointer are not supported");
        }
        List<List<Operand>> lists = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < d.count(); i++) {
            if (d.operand(i) instanceof Operand.Vector vector) {
                lists.add(vector.members());
            } else if (lists.size() == 1) {
                before = 1;
            }
        }
        List<Operand> results = before == 1 ? lists.get(0) : List.of();
        List<Operand> arguments = lists.size() > before ? lists.get(before) : List.of();
        FunctionFrame target = d.linker().frame(name);
        if (target == null) {
            return List.of(DeviceFunctions.call(d, name, arguments, results));
        }
        PtxFunction function = target.function();
        if (arguments.size() != function.parameters().size()
                || results.size() != function.results().size()) {
            throw d.wrong("the call does not fit the declaration of " + name);
        }
        List<Instruction> instructions = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            PtxVariable parameter = function.parameters().get(i);
            instructions.add(new LocalCopy(local(d, target, parameter), local(d, arguments.get(i)), parameter.bytes()));
        }
        Call call = new Call();
        d.linker().afterwards(() -> call.target = target.start());
        instructions.add(call);
        for (int i = 0; i < results.size(); i++) {
            PtxVariable result = function.results().get(i);
            instructions.add(new LocalCopy(local(d, results.get(i)), local(d, target, result), result.bytes()));
        }
        return instructions;
    }

    /** {@return where in local memory an argument of a call lies} */
    static int local(Decoding d, Operand argument) {
        if (argument instanceof Operand.Symbol symbol) {
            Decoding.Located located = d.located(symbol);
            if (located.space() == Space.LOCAL) {
                return (int) located.address();
            }
        }
        throw d.wrong("an argument of a call is no variable of the function");
    }

    private static int local(Decoding d, FunctionFrame frame, PtxVariable variable) {
        Decoding.Located located = frame.locate(variable.name());
        if (located == null) {
            throw d.wrong("the function has no parameter " + variable.name());
        }
        return (int) located.address();
    }

    private static final class Call extends Instruction {
        private int target;

        @Override
        void step(Warp warp, int lanes) {
            for (int m = lanes; m != 0; m &= m - 1) {
                warp.flow().calls().push(Integer.numberOfTrailingZeros(m), warp.pc() + 1);
            }
            warp.flow().branch(lanes, target);
        }

        @Override
        void execute(Warp warp, int lanes) {
            throw new AssertionError("a call only steps");
        }
    }

    /** Hands over an argument or a result. */
    private static final class LocalCopy extends Instruction {
        private final int to;
        private final int from;
        private final int bytes;

        LocalCopy(int to, int from, int bytes) {
            this.to = to;
            this.from = from;
            this.bytes = bytes;
        }

        @Override
        void execute(Warp warp, int lanes) {
            int size = warp.block().launch().program().localBytes();
            for (int m = lanes; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                System.arraycopy(warp.local(), lane * size + from, warp.local(), lane * size + to, bytes);
            }
        }
    }
}
