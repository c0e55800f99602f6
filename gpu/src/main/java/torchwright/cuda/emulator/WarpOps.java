package torchwright.cuda.emulator;

import java.util.Arrays;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** What the lanes of a warp do with each other's values: shuffles, votes, matches and reductions. */
final class WarpOps {
    private WarpOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "shfl", WarpOps::shuffle);
        OpcodeTable.add(table, "vote", WarpOps::vote);
        OpcodeTable.add(table, "match", WarpOps::match);
        OpcodeTable.add(table, "redux", WarpOps::reduce);
        OpcodeTable.add(table, "activemask", WarpOps::activeMask);
        OpcodeTable.add(table, "elect", WarpOps::elect);
    }

    private static Instruction shuffle(Decoding d) {
        boolean synced = d.opcode().take("sync");
        Shuffle.Mode mode = switch (d.opcode().takeOne("", "up", "down", "bfly", "idx")) {
            case "up" -> Shuffle.Mode.UP;
            case "down" -> Shuffle.Mode.DOWN;
            case "bfly" -> Shuffle.Mode.BUTTERFLY;
            case "idx" -> Shuffle.Mode.INDEX;
            default -> throw d.opcode().unsupported();
        };
        PtxType type = d.opcode().takeType();
        Operand to = d.operand(0) instanceof Operand.Pair pair ? pair.first() : d.operand(0);
        int valid = d.operand(0) instanceof Operand.Pair pair ? d.predicate(pair.second()) : -1;
        return new Shuffle(
                members(d, synced, 4),
                mode,
                d.destination(to),
                valid,
                d.source(1, type),
                d.source(2, PtxType.B32),
                d.source(3, PtxType.B32));
    }

    // Before sm_70 there was no mask: those met that were there.
    static int members(Decoding d, boolean synced, int operand) {
        return synced ? d.source(operand, PtxType.B32) : Together.WHO_IS_HERE;
    }

    private static Instruction vote(Decoding d) {
        boolean synced = d.opcode().take("sync");
        String mode = d.opcode().takeOne("", "all", "any", "uni", "ballot");
        d.opcode().takeType();
        int predicate = d.predicate(1);
        int members = members(d, synced, 2);
        if (mode.equals("ballot")) {
            int to = d.destination(0);
            return new Together(members, (warp, lanes) -> fill(warp, lanes, to, warp.test(predicate) & lanes));
        }
        int to = d.predicate(0);
        Outcome outcome = switch (mode) {
            case "all" -> (holds, lanes) -> holds == lanes;
            case "any" -> (holds, lanes) -> holds != 0;
            case "uni" -> (holds, lanes) -> holds == 0 || holds == lanes;
            default -> throw d.opcode().unsupported();
        };
        return new Together(members, (warp, lanes) -> {
            boolean result = outcome.of(warp.test(predicate) & lanes, lanes);
            warp.setPredicate(to, lanes, result ? Warp.ALL : 0);
        });
    }

    private interface Outcome {
        boolean of(int holds, int lanes);
    }

    private static Instruction match(Decoding d) {
        d.opcode().ignore("sync");
        boolean all = d.opcode().takeOne("any", "any", "all").equals("all");
        PtxType type = d.opcode().takeType();
        Operand first = d.operand(0) instanceof Operand.Pair pair ? pair.first() : d.operand(0);
        int to = d.destination(first);
        int predicate = d.operand(0) instanceof Operand.Pair pair ? d.predicate(pair.second()) : -1;
        int from = d.source(1, type);
        return new Together(d.source(2, PtxType.B32), (warp, lanes) -> {
            long[] r = warp.registers();
            long[] values = Arrays.copyOfRange(r, from, from + Warp.LANES);
            for (int m = lanes; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                int equal = 0;
                for (int n = lanes; n != 0; n &= n - 1) {
                    int other = Integer.numberOfTrailingZeros(n);
                    equal |= type.extend(values[other]) == type.extend(values[lane]) ? 1 << other : 0;
                }
                r[to + lane] = all ? equal == lanes ? lanes & 0xFFFF_FFFFL : 0 : equal & 0xFFFF_FFFFL;
                if (predicate >= 0) {
                    warp.setPredicate(predicate, 1 << lane, equal == lanes ? -1 : 0);
                }
            }
        });
    }

    private static Instruction reduce(Decoding d) {
        d.opcode().ignore("sync");
        String operation = d.opcode().takeOne("", "add", "min", "max", "and", "or", "xor");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int from = d.source(1, type);
        LongBinaryOperator both = switch (operation) {
            case "add" -> Long::sum;
            case "min" -> IntegerOps.minimum(type);
            case "max" -> IntegerOps.maximum(type);
            case "and" -> (a, b) -> a & b;
            case "or" -> (a, b) -> a | b;
            case "xor" -> (a, b) -> a ^ b;
            default -> throw d.opcode().unsupported();
        };
        return new Together(d.source(2, PtxType.B32), (warp, lanes) -> {
            long[] r = warp.registers();
            int rest = lanes & lanes - 1;
            long result = r[from + Integer.numberOfTrailingZeros(lanes)];
            for (int m = rest; m != 0; m &= m - 1) {
                result = both.applyAsLong(result, r[from + Integer.numberOfTrailingZeros(m)]);
            }
            fill(warp, lanes, to, result);
        });
    }

    private static Instruction activeMask(Decoding d) {
        d.opcode().takeType();
        int to = d.destination(0);
        return new Together(Together.WHO_IS_HERE, (warp, lanes) -> fill(warp, lanes, to, lanes));
    }

    private static Instruction elect(Decoding d) {
        d.opcode().ignore("sync");
        if (!(d.operand(0) instanceof Operand.Pair pair)) {
            throw d.opcode().unsupported();
        }
        int to = d.destination(pair.first());
        int predicate = d.predicate(pair.second());
        return new Together(d.source(1, PtxType.B32), (warp, lanes) -> {
            fill(warp, lanes, to, Integer.numberOfTrailingZeros(lanes));
            warp.setPredicate(predicate, lanes, Integer.lowestOneBit(lanes));
        });
    }

    static void fill(Warp warp, int lanes, int to, long value) {
        for (int m = lanes; m != 0; m &= m - 1) {
            warp.registers()[to + Integer.numberOfTrailingZeros(m)] = value & 0xFFFF_FFFFL;
        }
    }
}
