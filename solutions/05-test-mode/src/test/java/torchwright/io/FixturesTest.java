package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Files that numpy, torch and safetensors wrote in Python (src/test/python/fixtures.py), bit for bit. */
class FixturesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfTorchHoldsEveryTypeBitForBit() throws IOException {
        Samples.assertSame(Samples.torch(), SafeTensors.load(Samples.fixture(folder, "torch.safetensors")));
    }

    @Test
    void aFileOfNumpyHoldsEveryTypeBitForBit() throws IOException {
        Samples.assertSame(Samples.numpy(), SafeTensors.load(Samples.fixture(folder, "numpy.safetensors")));
    }

    @Test
    void theTextOfAFileIsInItsHeader() throws IOException {
        SafeTensorsHeader header = SafeTensors.header(Samples.fixture(folder, "torch.safetensors"));
        assertEquals(Map.of("format", "pt"), header.metadata());
        assertEquals(0, header.dataStart() % 8);
    }

    @Test
    void oursIsByteForByteTheFileThatPythonWrites() throws IOException {
        Path ours = folder.resolve("ours.safetensors");
        SafeTensors.save(ours, Samples.torch(), Map.of("format", "pt"));
        assertArrayEquals(Samples.fixture("torch.safetensors"), Files.readAllBytes(ours));
        SafeTensors.save(ours, Samples.numpy());
        assertArrayEquals(Samples.fixture("numpy.safetensors"), Files.readAllBytes(ours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"truths", "longs", "halves", "floats", "float bits", "doubles", "double bits", "scalar", "empty"
            })
    void numpysArraysAreReadAndWrittenByteForByte(String name) throws IOException {
        String file = name.replace(' ', '-') + ".npy";
        Tensor expected = Samples.numpy().get(name);
        Samples.assertSame(name, expected, Npy.load(Samples.fixture(folder, file)));
        Path ours = folder.resolve("ours.npy");
        Npy.save(ours, expected);
        assertArrayEquals(Samples.fixture(file), Files.readAllBytes(ours));
    }

    @ParameterizedTest
    @CsvSource({
        "floats-fortran, floats",
        "floats-big-endian, floats",
        "floats-fortran-big-endian, floats",
        "longs-big-endian, longs",
        "halves-big-endian, halves",
        "doubles-big-endian, doubles",
        "floats-version-2, floats",
        "floats-version-3, floats"
    })
    void otherOrdersAndVersionsHoldTheSameValues(String file, String name) throws IOException {
        Tensor found = Npy.load(Samples.fixture(folder, file + ".npy"));
        Samples.assertSame(file, Samples.numpy().get(name), found);
        Samples.assertValid(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void archivesOfNumpyAreRead(String file) throws IOException {
        Samples.assertSame(Samples.numpy(), Npz.load(Samples.fixture(folder, file)));
    }

    /** torch wrote it after manual_seed(42); the engine, seeded so, has made the same model. */
    @Test
    void aModelOfTorchIsLoadedIntoOneOfOurs() throws IOException {
        Map<String, Tensor> state = SafeTensors.load(Samples.fixture(folder, "model.safetensors"));
        Generator.defaultGenerator().manualSeed(42);
        Module model = new Sequential(new Linear(3, 2), new ReLU(), new Linear(2, 1));
        Samples.assertSame(model.stateDict(), new TreeMap<>(state));
        model.parameters().forEach(parameter -> parameter.detach().zero_());
        model.loadStateDict(state);
        Samples.assertSame(state, model.stateDict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refused-int32.npy       | '<i4' (signed integers), which this engine does not have",
                "refused-objects.npy     | the elements are pickled Python objects",
                "refused-records.npy     | the elements are records of several fields",
                "refused-text.npy        | '<U2' (text), which this engine does not have"
            })
    void honestFilesOfOtherTypesAreRefusedByName(String file, String problem) throws IOException {
        Path path = Samples.fixture(folder, file);
        String message =
                assertThrows(FileFormatException.class, () -> Npy.load(path)).getMessage();
        assertTrue(message.startsWith(path + ", byte "), message);
        assertTrue(message.contains(problem.replace('\'', '"')), message);
    }

    @Test
    void aSafetensorsFileOfAnotherTypeCanBeListedButNotLoaded() throws IOException {
        Path path = Samples.fixture(folder, "refused-int32.safetensors");
        assertEquals(
                SafeTensorsType.I32, SafeTensors.header(path).tensors().get(0).type());
        FileFormatException refused = assertThrows(FileFormatException.class, () -> SafeTensors.load(path));
        assertEquals(
                "tensor \"small\" has the dtype I32, which this engine does not have; it has BOOL, I64, F16, BF16, F32"
                        + " and F64",
                refused.problem());
    }
}
