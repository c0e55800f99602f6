package torchwright.io;

import java.io.IOException;
import java.util.Map;
import torchwright.tensor.Tensor;

/**
 * A file that must be refused.
 *
 * @param format  safetensors, npy or npz
 * @param name    what is wrong with it
 * @param bytes   the file
 * @param offset  the byte that the refusal must name
 * @param problem what it must say
 */
@SuppressWarnings("ArrayRecordComponent") // no two are ever compared
record HostileFile(String format, String name, byte[] bytes, long offset, String problem) {
    /** Reads the file as what it claims to be. */
    static Map<String, Tensor> read(String format, byte[] bytes) throws IOException {
        return switch (format) {
            case "safetensors" -> SafeTensors.read(Samples.source(bytes)).tensors();
            case "npy" -> Map.of("", Npy.read(Samples.source(bytes)));
            case "npz" -> Npz.read(Samples.randomAccess(bytes), Npz.ALWAYS_ALLOWED);
            default -> throw new IllegalArgumentException(format);
        };
    }

    @Override
    public String toString() {
        return format + ": " + name;
    }
}
