package torchwright.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Writes what verify.py loads with numpy, torch and safetensors. Run by hand, with the folder as its argument. */
final class FilesForPython {
    private FilesForPython() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        SafeTensors.save(folder.resolve("samples.safetensors"), Samples.torch(), Map.of("author", "Torch\"wright\"\n"));
        Map<String, Tensor> views = new LinkedHashMap<>();
        Samples.torch().forEach((name, tensor) -> views.put(name, strided(tensor)));
        SafeTensors.save(folder.resolve("views.safetensors"), views);
        SafeTensors.save(folder.resolve("aliases.safetensors"), aliases());
        for (Map.Entry<String, Tensor> each : Samples.numpy().entrySet()) {
            Npy.save(folder.resolve(each.getKey().replace(' ', '-') + ".npy"), strided(each.getValue()));
        }
        Npz.save(folder.resolve("stored.npz"), Samples.numpy());
        Npz.saveCompressed(folder.resolve("deflated.npz"), Samples.numpy());
    }

    /** The same values, with one element in between each two. */
    static Tensor strided(Tensor tensor) {
        int count = (int) tensor.numel();
        Tensor wide = Tensor.empty(Shape.of(count, 2), tensor.dtype(), Device.CPU);
        Object from = ((CpuStorage) tensor.storage()).array();
        for (int i = 0; i < count; i++) {
            System.arraycopy(from, i, ((CpuStorage) wide.storage()).array(), 2 * i, 1);
        }
        return wide.select(1, 0).view(tensor.shape().sizes());
    }

    /** Four names for the elements of two storages. */
    static Map<String, Tensor> aliases() {
        Tensor whole = Tensor.of(new float[][] {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}});
        Map<String, Tensor> aliases = new LinkedHashMap<>();
        aliases.put("whole", whole);
        aliases.put("transposed", whole.t());
        aliases.put("column", whole.select(1, 1));
        aliases.put("expanded", Tensor.of(7f).expand(2, 3));
        return aliases;
    }
}
