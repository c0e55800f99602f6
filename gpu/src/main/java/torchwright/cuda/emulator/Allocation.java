package torchwright.cuda.emulator;

import java.util.Arrays;

/** A piece of global memory, with a note of which of its bytes were written. */
final class Allocation {
    private static final byte UNWRITTEN = 0;
    private static final byte WRITTEN = -1;
    private static final byte TAKEN_BACK = 1;
    // A device's memory is not clean either: who reads it unchecked shall notice.
    private static final byte DIRT = (byte) 0xCB;

    private final long base;
    private final String label;
    private final int bytes;
    private byte[] data;
    // A note for each byte; null when every byte is known to be written.
    private byte[] notes;
    private boolean lendsParts;

    Allocation(long base, int bytes, String label, boolean zero) {
        this.base = base;
        this.bytes = bytes;
        this.label = label;
        this.data = new byte[bytes];
        this.notes = zero ? null : new byte[bytes];
        if (!zero) {
            Arrays.fill(data, DIRT);
        }
    }

    long base() {
        return base;
    }

    int bytes() {
        return bytes;
    }

    /** {@return what to call it in messages} */
    String label() {
        return label.isEmpty()
                ? "an allocation of " + bytes + " bytes"
                : "variable " + label + " of " + bytes + " bytes";
    }

    byte[] data() {
        return data;
    }

    boolean isFreed() {
        return data == null;
    }

    void free() {
        data = null;
        notes = null;
    }

    /** Notes that the host has written. */
    void markWritten(int at, int count) {
        if (notes != null) {
            if (count == bytes) {
                notes = null;
                lendsParts = false;
            } else {
                Arrays.fill(notes, at, at + count, WRITTEN);
            }
        }
    }

    /** Notes a write of a kernel. Several threads may do so for different bytes. */
    void markStored(int at, int count) {
        byte[] all = notes;
        if (all != null) {
            Bytes.mark(all, at, count);
        }
    }

    boolean isWritten(int at, int count) {
        byte[] all = notes;
        return all == null || Bytes.isMarked(all, at, count);
    }

    /** Notes that a part belongs to somebody, who has not written it yet. */
    void lend(int at, int count) {
        note(at, count, UNWRITTEN);
        Arrays.fill(data, at, at + count, DIRT);
    }

    /** Notes that a part belongs to nobody. */
    void takeBack(int at, int count) {
        note(at, count, TAKEN_BACK);
        lendsParts = true;
    }

    /** {@return whether some of the bytes belong to nobody} */
    boolean isTakenBack(int at, int count) {
        byte[] all = notes;
        if (!lendsParts || all == null) {
            return false;
        }
        for (int i = at; i < at + count; i++) {
            if (all[i] == TAKEN_BACK) {
                return true;
            }
        }
        return false;
    }

    private void note(int at, int count, byte note) {
        if (notes == null) {
            notes = new byte[bytes];
            Arrays.fill(notes, WRITTEN);
        }
        Arrays.fill(notes, at, at + count, note);
    }

    /** Takes over from another allocation which bytes are written. */
    void copyNotes(int at, Allocation from, int fromAt, int count) {
        if (from.notes == null) {
            markWritten(at, count);
        } else {
            note(at, count, WRITTEN);
            System.arraycopy(from.notes, fromAt, notes, at, count);
        }
    }
}
