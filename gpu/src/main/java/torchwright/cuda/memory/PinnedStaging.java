package torchwright.cuda.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;
import torchwright.cuda.CudaDriver;
import torchwright.tensor.cpu.CpuStorage;

/**
 * The way between Java arrays and a device: pinned buffers, from and to which the device copies by itself while the
 * program fills or empties the next one.
 *
 * <p>A copy to the device goes through a ring of buffers and does not wait for the device, unless the ring has come
 * round and its buffer is still on the way. A copy to the host ends when the elements are there. Safe for use by several
 * threads.
 */
public final class PinnedStaging {
    private static final int RING = 4;
    private static final int PAIR = 2;
    private static final int BUFFER_BYTES = 4 << 20;

    private final Supplier<CudaDriver> driver;
    private final long stream;
    private final Slot[] sent = new Slot[RING];
    private final Slot[] received = new Slot[PAIR];
    private int current;

    /** A buffer, and the event that tells when the device has done with it. */
    private static final class Slot {
        private final ByteBuffer buffer;
        private final long event;
        private boolean onTheWay;

        Slot(ByteBuffer buffer, long event) {
            this.buffer = buffer.order(ByteOrder.nativeOrder());
            this.event = event;
        }
    }

    /**
     * A way that has no buffer yet.
     *
     * @param driver of the device, asked for at every use
     * @param stream in whose order it copies
     */
    public PinnedStaging(Supplier<CudaDriver> driver, long stream) {
        this.driver = driver;
        this.stream = stream;
    }

    /**
     * Copies elements to the device; returns when the source may be changed.
     *
     * @param source elements in main memory
     * @param from   position of the first
     * @param target address of the device
     * @param count  how many
     */
    public synchronized void toDevice(CpuStorage source, int from, long target, int count) {
        int size = source.dtype().itemSize();
        int done = 0;
        while (done < count) {
            Slot slot = slotWithRoom(size);
            int part = Math.min(count - done, slot.buffer.remaining() / size);
            ByteBuffer written = slot.buffer.duplicate();
            HostElements.write(source, from + done, part, slot.buffer);
            written.limit(slot.buffer.position());
            driver.get().copyToDeviceAsync(target + (long) done * size, written, stream);
            done += part;
        }
    }

    /** {@return the current buffer if it has room for an element, else the next one, empty} */
    private Slot slotWithRoom(int size) {
        Slot slot = slot(sent, current);
        int aligned = (slot.buffer.position() + size - 1) / size * size;
        if (aligned + size <= slot.buffer.capacity()) {
            slot.buffer.position(aligned);
            return slot;
        }
        leave(slot);
        current = (current + 1) % RING;
        Slot next = slot(sent, current);
        arrive(next);
        next.buffer.clear();
        return next;
    }

    private Slot slot(Slot[] slots, int number) {
        if (slots[number] == null) {
            slots[number] = new Slot(
                    driver.get().allocatePinned(BUFFER_BYTES), driver.get().createEvent());
        }
        return slots[number];
    }

    /** Notes that the device copies from or to a buffer. */
    private void leave(Slot slot) {
        driver.get().record(slot.event, stream);
        slot.onTheWay = true;
    }

    /** Waits until the device has done with a buffer. */
    private void arrive(Slot slot) {
        if (slot.onTheWay) {
            driver.get().awaitOnHost(slot.event);
            slot.onTheWay = false;
        }
    }

    /**
     * Copies elements from the device; returns when they are there.
     *
     * @param source address of the device
     * @param target elements in main memory
     * @param to     position of the first
     * @param count  how many
     */
    public synchronized void toHost(long source, CpuStorage target, int to, int count) {
        int size = target.dtype().itemSize();
        int most = BUFFER_BYTES / size;
        int parts = count / most + (count % most == 0 ? 0 : 1);
        // One buffer is on the way while the other is emptied.
        for (int part = 0; part <= parts; part++) {
            if (part < parts) {
                Slot slot = slot(received, part % PAIR);
                int first = part * most;
                slot.buffer.clear().limit(Math.min(most, count - first) * size);
                driver.get().copyToHostAsync(slot.buffer, source + (long) first * size, stream);
                leave(slot);
            }
            if (part > 0) {
                Slot slot = slot(received, (part - 1) % PAIR);
                arrive(slot);
                HostElements.read(slot.buffer, target, to + (part - 1) * most, slot.buffer.remaining() / size);
            }
        }
    }

    /** Frees the buffers. */
    public synchronized void close() {
        close(sent);
        close(received);
    }

    private void close(Slot[] slots) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != null) {
                driver.get().destroyEvent(slots[i].event);
                driver.get().freePinned(slots[i].buffer);
                slots[i] = null;
            }
        }
    }
}
