package torchwright.cuda.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The functions that a device itself offers to kernels: {@code printf} and what {@code assert} calls. */
final class DeviceFunctions {
    private DeviceFunctions() {}

    /** {@return the instruction that does what the function does} */
    static Instruction call(Decoding d, String name, List<Operand> arguments, List<Operand> results) {
        return switch (name) {
            case "__assertfail" -> new AssertFail(places(d, arguments));
            case "vprintf" -> new Print(places(d, arguments), CallOps.local(d, results.get(0)));
            default -> throw d.wrong("unknown function '" + name + "'");
        };
    }

    private static int[] places(Decoding d, List<Operand> arguments) {
        return arguments.stream()
                .mapToInt(argument -> CallOps.local(d, argument))
                .toArray();
    }

    private static long argument(Warp warp, int lane, int at, int bytes) {
        int size = warp.block().launch().program().localBytes();
        return Bytes.get(warp.local(), lane * size + at, bytes);
    }

    private static String text(Warp warp, int lane, long address) {
        StringBuilder text = new StringBuilder();
        GlobalMemory memory = warp.block().launch().memory();
        for (long at = address; ; at++) {
            Allocation allocation = memory.forLoad(at, 1, lane);
            byte c = allocation.data()[(int) (at - allocation.base())];
            if (c == 0) {
                return text.toString();
            }
            text.append((char) c);
        }
    }

    private static final class AssertFail extends Instruction {
        private final int[] at;

        AssertFail(int[] at) {
            this.at = at;
        }

        @Override
        void execute(Warp warp, int lanes) {
            int lane = Integer.numberOfTrailingZeros(lanes);
            String condition = text(warp, lane, argument(warp, lane, at[0], 8));
            String file = text(warp, lane, argument(warp, lane, at[1], 8));
            String function = text(warp, lane, argument(warp, lane, at[3], 8));
            throw new Fault(
                    FaultKind.ASSERTION,
                    lane,
                    file + ":" + argument(warp, lane, at[2], 4) + ": " + function + ": Assertion `" + condition
                            + "` failed.");
        }
    }

    /** {@code printf}: the arguments lie side by side in local memory, each at a multiple of its size. */
    private static final class Print extends Instruction {
        private final int[] at;
        private final int result;

        Print(int[] at, int result) {
            this.at = at;
            this.result = result;
        }

        @Override
        void execute(Warp warp, int lanes) {
            int size = warp.block().launch().program().localBytes();
            for (int m = lanes; m != 0; m &= m - 1) {
                int lane = Integer.numberOfTrailingZeros(m);
                String format = text(warp, lane, argument(warp, lane, at[0], 8));
                int values = (int) (argument(warp, lane, at[1], 8) - GlobalMemory.LOCAL_WINDOW);
                byte[] bytes = formatted(warp, lane, format, values).getBytes(StandardCharsets.ISO_8859_1);
                warp.block().launch().output().write(bytes, 0, bytes.length);
                Bytes.put(warp.local(), lane * size + result, 4, bytes.length);
            }
        }

        private static String formatted(Warp warp, int lane, String format, int values) {
            StringBuilder text = new StringBuilder();
            int value = values;
            int i = 0;
            while (i < format.length()) {
                char c = format.charAt(i++);
                if (c != '%') {
                    text.append(c);
                    continue;
                }
                int start = i;
                while ("diuoxXcsfFeEgGp%".indexOf(format.charAt(i)) < 0) {
                    i++;
                }
                char kind = format.charAt(i);
                String options = format.substring(start, i++);
                if (kind == '%') {
                    text.append('%');
                    continue;
                }
                boolean wide = options.contains("l") || "fFeEgGsp".indexOf(kind) >= 0;
                int bytes = wide ? 8 : 4;
                value = (value + bytes - 1) / bytes * bytes;
                text.append(one(warp, lane, options.replaceAll("[lh]", ""), kind, argument(warp, lane, value, bytes)));
                value += bytes;
            }
            return text.toString();
        }

        private static String one(Warp warp, int lane, String options, char kind, long bits) {
            boolean wide = bits >>> 32 != 0;
            return switch (kind) {
                case 'd', 'i' -> String.format("%" + options + "d", wide ? bits : (int) bits);
                case 'u' -> String.format("%" + options + "s", Long.toUnsignedString(bits));
                case 'c' -> String.valueOf((char) bits);
                case 's' -> String.format("%" + options + "s", text(warp, lane, bits));
                case 'p' -> "0x" + Long.toHexString(bits);
                case 'F' -> String.format("%" + options + "f", Double.longBitsToDouble(bits));
                case 'f', 'e', 'E', 'g', 'G' -> String.format("%" + options + kind, Double.longBitsToDouble(bits));
                default -> String.format("%" + options + kind, bits);
            };
        }
    }
}
