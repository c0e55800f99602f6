package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class SafeTensorsTest {
    private static final DType[] TYPES = DType.values();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("model.safetensors");
    }

    @Test
    void everyTypeComesBackBitForBit() throws IOException {
        SafeTensors.save(file(), Samples.torch());
        Samples.assertSame(Samples.torch(), SafeTensors.load(file()));
    }

    @Test
    void tensorsThatShareElementsAreSavedEachWithItsOwn() throws IOException {
        SafeTensors.save(file(), FilesForPython.aliases());
        Map<String, Tensor> loaded = SafeTensors.load(file());
        Samples.assertSame(FilesForPython.aliases(), loaded);
        loaded.get("whole").zero_();
        assertEquals(9, loaded.get("transposed").max().item() - 2);
        loaded.values().forEach(Samples::assertValid);
    }

    @Test
    void aStridedTensorKeepsTheBitsOfItsNans() throws IOException {
        Map<String, Tensor> strided = new LinkedHashMap<>();
        Samples.torch().forEach((name, tensor) -> strided.put(name, FilesForPython.strided(tensor)));
        SafeTensors.save(file(), strided);
        Samples.assertSame(Samples.torch(), SafeTensors.load(file()));
    }

    @Test
    void aParameterIsSavedWithoutItsGraph() throws IOException {
        Tensor leaf = Tensor.of(1f, 2f).requiresGrad_(true);
        SafeTensors.save(file(), Map.of("leaf", leaf, "result", leaf.mul(3)));
        Map<String, Tensor> loaded = SafeTensors.load(file());
        assertFalse(loaded.get("leaf").requiresGrad());
        assertArrayEquals(new float[] {3, 6}, loaded.get("result").toFloats());
    }

    @Test
    void noTensorAtAllIsAFileToo() throws IOException {
        SafeTensors.save(file(), Map.of(), Map.of("note", "nothing learned"));
        assertTrue(SafeTensors.load(file()).isEmpty());
        assertEquals(
                Map.of("note", "nothing learned"), SafeTensors.header(file()).metadata());
    }

    @Test
    void wideElementsStandFirstSoThatAllAreAligned() throws IOException {
        SafeTensors.save(file(), Samples.torch());
        SafeTensorsHeader header = SafeTensors.header(file());
        for (TensorEntry entry : header.tensors()) {
            int itemSize = entry.type().dtype().orElseThrow().itemSize();
            assertEquals(0, (header.dataStart() + entry.begin()) % itemSize, entry.name());
        }
    }

    @Test
    void theFormatsOwnNameIsRefusedBeforeThereIsAFile() {
        assertThrows(
                IllegalArgumentException.class, () -> SafeTensors.save(file(), Map.of("__metadata__", Tensor.of(1f))));
        assertFalse(Files.exists(file()));
    }

    @Test
    void halfASurrogatePairIsRefusedBeforeThereIsAFile() {
        Map<String, Tensor> tensors = Map.of("\ud83d", Tensor.of(1f));
        String message = assertThrows(IllegalArgumentException.class, () -> SafeTensors.save(file(), tensors))
                .getMessage();
        assertEquals("tensors: half a surrogate pair cannot be written in \"\\ud83d\"", message);
        assertThrows(
                IllegalArgumentException.class,
                () -> SafeTensors.save(file(), Map.of("a", Tensor.of(1f)), Map.of("note", "\ude00")));
        assertFalse(Files.exists(file()));
    }

    @Test
    void anExistingFileIsReplacedAndNothingElseIsLeftBehind() throws IOException {
        Files.writeString(file(), "old");
        SafeTensors.save(file(), Map.of("a", Tensor.of(1f)));
        assertEquals(1, SafeTensors.load(file()).size());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file()), left.toList());
        }
    }

    @Test
    void aMissingFileIsNoFormatError() {
        IOException missing = assertThrows(IOException.class, () -> SafeTensors.load(file()));
        assertFalse(missing instanceof FileFormatException);
    }

    @Test
    void aFolderIsNoFile() {
        assertThrows(IOException.class, () -> SafeTensors.load(folder));
    }

    @SeededTest(cases = 100)
    void anyTensorsComeBackAsTheyWere(Random random) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            tensors.put("tensor." + i, random(random));
        }
        SafeTensors.save(file(), tensors);
        Samples.assertSame(tensors, SafeTensors.load(file()));
    }

    static Tensor random(Random random) {
        int[] sizes = random.ints(random.nextInt(4), 0, 6).toArray();
        int count = (int) Shape.of(sizes).numel();
        double[] values = random.doubles(count, -4, 4).toArray();
        Tensor tensor = Tensor.sharing(values).view(sizes).to(TYPES[random.nextInt(TYPES.length)]);
        return sizes.length > 1 && random.nextBoolean() ? tensor.transpose(0, sizes.length - 1) : tensor;
    }
}
