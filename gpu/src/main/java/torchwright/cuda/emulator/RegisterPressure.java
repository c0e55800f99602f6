package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Estimates how many 32-bit registers a thread needs: the most that hold a value still to be read at any statement.
 * NVIDIA's assembler reorders, rematerialises and keeps some for itself, so the true number differs: against ptxas 13.0
 * for sm_90 the estimates of the 40 kernels of the tests are 0.5 to 1.7 times its number, the middle one 1.1 times.
 */
final class RegisterPressure {
    private static final int RESERVED = 4;

    private final PtxFunction function;
    private final int[] words;

    private RegisterPressure(PtxFunction function) {
        this.function = function;
        this.words = new int[function.registers()];
    }

    static int of(PtxFunction function) {
        return new RegisterPressure(function).most() + RESERVED;
    }

    private int most() {
        List<Statement> body = function.body();
        int n = body.size();
        BitSet[] before = new BitSet[n + 1];
        BitSet[] reads = new BitSet[n];
        BitSet[] writes = new BitSet[n];
        for (int i = 0; i <= n; i++) {
            before[i] = new BitSet();
        }
        for (int i = 0; i < n; i++) {
            reads[i] = new BitSet();
            writes[i] = new BitSet();
            collect(body.get(i), reads[i], writes[i]);
        }
        // Backwards until nothing changes: what is live after a statement is live before one of its successors.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = n - 1; i >= 0; i--) {
                BitSet live = after(body, before, i);
                if (body.get(i).guard() == null) {
                    live.andNot(writes[i]);
                }
                live.or(reads[i]);
                if (!live.equals(before[i])) {
                    before[i] = live;
                    changed = true;
                }
            }
        }
        int most = 0;
        for (BitSet live : before) {
            most = Math.max(most, live.stream().map(register -> words[register]).sum());
        }
        return most;
    }

    private BitSet after(List<Statement> body, BitSet[] before, int i) {
        Statement statement = body.get(i);
        BitSet live = new BitSet();
        boolean ends = statement.opcode().matches("ret.*|exit|trap");
        boolean branches = statement.opcode().startsWith("br");
        if (!ends && !(branches && statement.guard() == null) || statement.guard() != null) {
            live.or(before[i + 1]);
        }
        if (branches) {
            for (String label : labels(statement)) {
                live.or(before[function.labels().getOrDefault(label, body.size())]);
            }
        }
        return live;
    }

    private List<String> labels(Statement statement) {
        List<String> labels = new ArrayList<>();
        for (Operand operand : statement.operands()) {
            if (operand instanceof Operand.Symbol symbol) {
                labels.addAll(function.targets().getOrDefault(symbol.name(), List.of(symbol.name())));
            }
        }
        return labels;
    }

    private void collect(Statement statement, BitSet reads, BitSet writes) {
        boolean stores = statement.opcode().matches("(st|red|bra|brx|bar|call|cp|ret).*");
        for (int i = 0; i < statement.operands().size(); i++) {
            collect(statement.operands().get(i), i == 0 && !stores ? writes : reads);
        }
    }

    private void collect(Operand operand, BitSet into) {
        if (operand instanceof Operand.Register register && register.type() != PtxType.PRED) {
            into.set(register.number());
            words[register.number()] = Math.max(1, register.type().bytes() / 4);
        } else if (operand instanceof Operand.Vector vector) {
            vector.members().forEach(member -> collect(member, into));
        } else if (operand instanceof Operand.Pair pair) {
            collect(pair.first(), into);
            collect(pair.second(), into);
        } else if (operand instanceof Operand.Address address) {
            collect(address.base(), into);
        }
    }
}
