package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.op.Add;

class DerivativeTableTest {
    /** An op that no table knows. */
    private record Unheard() implements Op {
        @Override
        public TensorSpec infer(Tensor[] inputs) {
            return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
        }

        @Override
        public Tensor[] decompose(Tensor[] inputs) {
            return new Tensor[] {inputs[0].add(1)};
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOpHasARowOrIsSaidToHaveNone() throws IOException, URISyntaxException {
        List<String> names = namesOfOps();
        assertTrue(names.size() > 90, () -> "only " + names);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Class<?> op = Class.forName("torchwright.tensor.op." + name);
                    assertDoesNotThrow(() -> DerivativeTable.checkKnows(op));
                }));
    }

    private static List<String> namesOfOps() throws IOException, URISyntaxException {
        URI place =
                Add.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (Files.isDirectory(Path.of(place))) {
            return recordsIn(Path.of(place).resolve("torchwright/tensor/op"));
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
            return recordsIn(jar.getPath("torchwright/tensor/op"));
        }
    }

    private static List<String> recordsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(DerivativeTableTest::isOp)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isOp(String name) {
        try {
            Class<?> type = Class.forName("torchwright.tensor.op." + name);
            return type.isRecord() && Op.class.isAssignableFrom(type);
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void anOpWithoutARowIsAnErrorAndNoSilentZero() {
        Tensor x = Tensor.of(1f).requiresGrad_(true);

        UnsupportedOperationException refusal =
                assertThrows(UnsupportedOperationException.class, () -> Dispatcher.run(new Unheard(), x));

        assertTrue(refusal.getMessage().startsWith("derivative for Unheard is not implemented"));
    }

    @Test
    void withoutAGradientAnOpNeedsNoRow() {
        assertDoesNotThrow(() -> Dispatcher.run(new Unheard(), Tensor.of(1f)));
    }

    @Test
    void twoRowsForOneOpAreRefused() {
        DerivativeTable table = new DerivativeTable();
        table.row(Add.class, "AddBackward0");

        assertThrows(IllegalStateException.class, () -> table.nonDifferentiable(Add.class));
    }
}
