package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class NpzTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tensors.npz");
    }

    @Test
    void everyTypeComesBackBitForBit() throws IOException {
        Npz.save(file(), Samples.numpy());
        Samples.assertSame(Samples.numpy(), Npz.load(file()));
        Npz.saveCompressed(file(), Samples.numpy());
        Samples.assertSame(Samples.numpy(), Npz.load(file()));
    }

    @Test
    void namesMayHaveAnyCharacters() throws IOException {
        Map<String, Tensor> tensors =
                Map.of(Samples.AWKWARD_NAME, Tensor.of(1f), "a/b.npy", Tensor.of(2f), "", Tensor.of(3f));
        Npz.save(file(), tensors);
        Samples.assertSame(tensors, Npz.load(file()));
    }

    @Test
    void theSameTensorsGiveTheSameBytes() throws IOException {
        Npz.saveCompressed(file(), Samples.numpy());
        byte[] first = Files.readAllBytes(file());
        Npz.saveCompressed(file(), Samples.numpy());
        assertArrayEquals(first, Files.readAllBytes(file()));
    }

    @Test
    void anEmptyArchiveHoldsNothing() throws IOException {
        Npz.save(file(), Map.of());
        assertTrue(Npz.load(file()).isEmpty());
    }

    @Test
    void whatExpandsTooFarIsRefusedUnlessTheCallerAllowsIt() throws IOException {
        Tensor zeros = Tensor.zeros(Shape.of(1000, 1000), DType.BOOL);
        Npz.saveCompressed(file(), Map.of("zeros", zeros));
        assertTrue(Files.size(file()) < 10_000);
        Samples.assertSame(Map.of("zeros", zeros), Npz.load(file()));
        FileFormatException refused = assertThrows(FileFormatException.class, () -> Npz.load(file(), 1_000_000));
        assertTrue(refused.problem().contains("unpack to 1000128, more than the limit of 1000000"), refused.problem());
        assertEquals(1, Npz.load(file(), 1_000_128).size());
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeThereIsAFile() {
        Map<String, Tensor> tensors = Map.of("x".repeat(70_000), Tensor.empty(Shape.of(1), DType.BOOL, Device.CPU));
        assertThrows(IllegalArgumentException.class, () -> Npz.save(file(), tensors));
        assertFalse(Files.exists(file()));
    }
}
