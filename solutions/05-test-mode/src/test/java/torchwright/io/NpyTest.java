package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

class NpyTest {
    @TempDir
    private Path folder;

    @Test
    void numpysTypeWithoutBfloat16IsToldBeforeThereIsAFile() {
        Path file = folder.resolve("a.npy");
        Tensor brain = Tensor.of(1f).to(DType.BFLOAT16);
        String message = assertThrows(IllegalArgumentException.class, () -> Npy.save(file, brain))
                .getMessage();
        assertTrue(message.startsWith("numpy has no bfloat16\nConvert with to(DType.FLOAT32)"), message);
        assertThrows(IllegalArgumentException.class, () -> Npz.save(file, Map.of("a", Tensor.of(1f), "b", brain)));
        assertFalse(Files.exists(file));
    }

    @Test
    void aHeaderIsAMultipleOfSixtyFourBytes() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.save(file, Tensor.zeros(2, 3));
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(128 + 24, bytes.length);
        String text = new String(bytes, 10, 118, StandardCharsets.ISO_8859_1);
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", text.strip());
    }

    @Test
    void aHeaderMayBeWrittenInAnotherWay() throws IOException {
        byte[] text =
                "\t{\"shape\" :( 2 ,1),'fortran_order':True, 'descr':'|b1'}\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[10 + text.length + 2];
        System.arraycopy(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0}, 0, file, 0, 10);
        System.arraycopy(text, 0, file, 10, text.length);
        file[file.length - 1] = 1;
        Tensor tensor = Npy.read(Samples.source(file));
        assertArrayEquals(new int[] {2, 1}, tensor.shape().sizes());
        assertArrayEquals(new boolean[] {false, true}, tensor.toBooleans());
    }

    @SeededTest(cases = 100)
    void anyTensorComesBackAsItWas(Random random) throws IOException {
        Path file = folder.resolve("a.npy");
        Tensor tensor = SafeTensorsTest.random(random);
        if (tensor.dtype() == DType.BFLOAT16) {
            tensor = tensor.to(DType.FLOAT16);
        }
        Npy.save(file, tensor);
        Samples.assertSame("", tensor, Npy.load(file));
        Npz.saveCompressed(file, Map.of("", tensor));
        Samples.assertSame(Map.of("", tensor), Npz.load(file));
    }
}
