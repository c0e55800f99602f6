package torchwright.cuda.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;

/**
 * Measures the backend on the device that {@code -Dtorchwright.cuda} chooses, and writes a line for each work: its id,
 * its title, its unit and how many of these. The emulator does small sizes, to show that all of it runs; its speeds are
 * no device's.
 */
public final class GpuBenchmarks {
    private GpuBenchmarks() {}

    /**
     * Measures.
     *
     * @param arguments the file to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        CudaContext context = CudaContext.of(Device.cuda());
        boolean emulated = context.driver().kind().equals("emulator");
        Generator.defaultGenerator().manualSeed(1);
        DeviceStopwatch stopwatch = new DeviceStopwatch(context, emulated);
        List<String> lines = new ArrayList<>();
        new GpuWorks(emulated ? GpuSizes.EMULATOR : GpuSizes.GPU).forEach(work -> {
            double speed = work.amount() / stopwatch.seconds(work.run());
            String line =
                    String.join("\t", work.id(), work.title(), work.unit(), String.format(Locale.ROOT, "%.6g", speed));
            System.out.println(line);
            lines.add(line);
        });
        write(Path.of(arguments[0]), lines);
    }

    static void write(Path file, List<String> lines) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, lines);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
