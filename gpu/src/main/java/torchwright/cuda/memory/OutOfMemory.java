package torchwright.cuda.memory;

import java.util.Locale;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.tensor.Device;

/** Says what a device's memory did not suffice for, in torch's words. */
final class OutOfMemory {
    private static final double KIB = 1 << 10;

    private OutOfMemory() {}

    static CudaException error(Device device, long wanted, CudaDriver driver, Accounts accounts, CudaException cause) {
        long allocated = accounts.current(Metric.ALLOCATED_BYTES);
        long reserved = accounts.current(Metric.RESERVED_BYTES);
        String text = "CUDA out of memory. Tried to allocate " + size(wanted) + ". GPU " + device.index()
                + " has a total capacity of " + size(driver.properties().totalMemory()) + " of which "
                + size(driver.freeMemory())
                + " is free. Of the allocated memory " + size(allocated) + " is allocated by Torchwright, and "
                + size(reserved - allocated) + " is reserved by Torchwright but unallocated.\n"
                + "A variable that holds a tensor keeps its memory: let go of those that are not needed any more, run"
                + " what needs no gradient under noGrad(), or use a smaller batch.";
        return new CudaException(cause.call(), CudaError.OUT_OF_MEMORY, "", "", text, cause);
    }

    static String size(long bytes) {
        if (bytes <= KIB) {
            return bytes + " bytes";
        }
        if (bytes <= KIB * KIB) {
            return String.format(Locale.ROOT, "%.2f KiB", bytes / KIB);
        }
        return bytes <= KIB * KIB * KIB
                ? String.format(Locale.ROOT, "%.2f MiB", bytes / KIB / KIB)
                : String.format(Locale.ROOT, "%.2f GiB", bytes / KIB / KIB / KIB);
    }
}
