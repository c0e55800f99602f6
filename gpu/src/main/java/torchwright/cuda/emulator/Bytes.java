package torchwright.cuda.emulator;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads and writes little-endian numbers of 1, 2, 4 and 8 bytes, and keeps which bytes were ever written. */
final class Bytes {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /** {@return the number at a position, with zeros above} */
    static long get(byte[] data, int at, int bytes) {
        return switch (bytes) {
            case 1 -> data[at] & 0xFF;
            case 2 -> (short) SHORT.get(data, at) & 0xFFFF;
            case 4 -> (int) INT.get(data, at) & 0xFFFF_FFFFL;
            default -> (long) LONG.get(data, at);
        };
    }

    static void put(byte[] data, int at, int bytes, long value) {
        switch (bytes) {
            case 1 -> data[at] = (byte) value;
            case 2 -> SHORT.set(data, at, (short) value);
            case 4 -> INT.set(data, at, (int) value);
            default -> LONG.set(data, at, value);
        }
    }

    /** Marks bytes as written. */
    static void mark(byte[] written, int at, int bytes) {
        for (int i = 0; i < bytes; i += 8) {
            put(written, at + i, Math.min(8, bytes - i), -1L);
        }
    }

    /** {@return whether all of the bytes are marked} */
    static boolean isMarked(byte[] written, int at, int bytes) {
        for (int i = 0; i < bytes; i += 8) {
            int part = Math.min(8, bytes - i);
            if (get(written, at + i, part) != -1L >>> (64 - 8 * part)) {
                return false;
            }
        }
        return true;
    }
}
