package torchwright.cuda.emulator;

import java.util.Map;
import torchwright.cuda.emulator.PtxVariable.Space;

/** {@code mma.sync} and {@code ldmatrix}: products of small matrices that the lanes of a warp hold in common. */
final class TensorCoreOps {
    private TensorCoreOps() {}

    static void addTo(Map<String, OpcodeTable.Decoder> table) {
        OpcodeTable.add(table, "mma", TensorCoreOps::product);
        OpcodeTable.add(table, "ldmatrix", TensorCoreOps::load);
    }

    private static Instruction product(Decoding d) {
        d.opcode().ignore("sync", "aligned", "row", "col", "satfinite");
        String shape = d.opcode().takeOne("", "m16n8k4", "m16n8k8", "m16n8k16", "m16n8k32");
        PtxType c = d.opcode().takeType();
        PtxType b = d.opcode().takeType();
        PtxType a = d.opcode().takeType();
        PtxType to = d.opcode().takeType();
        if (shape.isEmpty() || to != c || a.bytes() != b.bytes()) {
            throw d.opcode().unsupported();
        }
        int depth = Integer.parseInt(shape.substring(6));
        int[] result = d.destinations(0);
        int[] left = d.sources(1, PtxType.B32);
        int[] right = d.sources(2, PtxType.B32);
        int[] added = d.sources(3, PtxType.B32);
        int perRegister = 4 / a.bytes();
        if (left.length != depth * 16 / 32 / perRegister || right.length != depth * 8 / 32 / perRegister) {
            throw d.opcode().unsupported();
        }
        return new MatrixProduct(depth, a, b, c, result, left, right, added);
    }

    private static Instruction load(Decoding d) {
        d.opcode().ignore("sync", "aligned", "m8n8", "shared", "shared::cta");
        boolean transposed = d.opcode().take("trans");
        int count = switch (d.opcode().takeOne("x1", "x1", "x2", "x4")) {
            case "x4" -> 4;
            case "x2" -> 2;
            default -> 1;
        };
        d.opcode().takeType();
        int[] to = d.destinations(0);
        if (to.length != count) {
            throw d.opcode().unsupported();
        }
        return new MatrixLoad(d.address(1, Space.SHARED), to, transposed);
    }

    /** The whole warp meets; who is missing is a fault. */
    abstract static class OfWarp extends Meeting {
        @Override
        int members(Warp warp, int lane) {
            return Warp.ALL;
        }
    }

    /**
     * Loads 8 x 8 matrices of 16-bit elements. Lanes 8i to 8i + 7 give the addresses of the rows of matrix i; lane l gets
     * two elements of row l / 4, or of column l / 4 if it is transposed.
     */
    private static final class MatrixLoad extends OfWarp {
        private final Decoding.Place place;
        private final int[] destinations;
        private final boolean transposed;

        MatrixLoad(Decoding.Place place, int[] destinations, boolean transposed) {
            this.place = place;
            this.destinations = destinations;
            this.transposed = transposed;
        }

        @Override
        void execute(Warp warp, int lanes) {
            long[] r = warp.registers();
            SharedMemory shared = warp.block().shared();
            int[] rows = new int[8 * destinations.length];
            for (int i = 0; i < rows.length; i++) {
                long address = r[place.base() + i] + place.offset() & 0xFFFF_FFFFL;
                rows[i] = shared.forLoad(warp, i, address, 16);
            }
            count(warp, rows);
            for (int i = 0; i < destinations.length; i++) {
                for (int lane = 0; lane < Warp.LANES; lane++) {
                    r[destinations[i] + lane] =
                            element(shared.data(), rows, i, lane, 0) | element(shared.data(), rows, i, lane, 1) << 16;
                }
            }
        }

        private long element(byte[] data, int[] rows, int matrix, int lane, int which) {
            int row = transposed ? lane % 4 * 2 + which : lane / 4;
            int column = transposed ? lane / 4 : lane % 4 * 2 + which;
            return Bytes.get(data, rows[8 * matrix + row] + 2 * column, 2);
        }

        private static void count(Warp warp, int[] rows) {
            Counters counters = warp.counters();
            if (counters != null) {
                for (int i = 0; i < rows.length; i++) {
                    counters.addresses()[i] = rows[i];
                }
                counters.shared(warp.pc(), counters.addresses(), rows.length, 16);
            }
        }
    }
}
