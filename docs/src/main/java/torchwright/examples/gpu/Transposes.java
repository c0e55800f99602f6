package torchwright.examples.gpu;

import java.util.List;
import java.util.Map;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.cuda.emulator.EmulatorOptions;
import torchwright.cuda.emulator.Profile;
import torchwright.docs.figure.Figure;

/** Two kernels that transpose the same matrix, counted. */
final class Transposes {
    private static final int N = 64;

    private Transposes() {}

    /** Sectors of memory, passes of shared memory and instructions of both. */
    static void counted() {
        System.out.println("                     sectors   ideal   instructions   occupancy");
        for (String kernel : List.of("transposeDirectly", "transposeByTiles")) {
            Profile profile = profile(kernel);
            Profile.Counts total = profile.total();
            System.out.printf(
                    "%-18s %9d %7d %14d %9.0f %%%n",
                    kernel,
                    total.sectors(),
                    total.idealSectors(),
                    total.instructions(),
                    100 * profile.occupancy().share());
        }
    }

    /** The lines of the first one, coloured by what they cost. */
    static Figure directly() {
        return heatMap("transposeDirectly");
    }

    /** The lines of the second one. */
    static Figure byTiles() {
        return heatMap("transposeByTiles");
    }

    private static Figure heatMap(String kernel) {
        Profile profile = profile(kernel);
        List<String> source = PageKernels.source();
        return new Figure(
                profile.heatMap(PageKernels.SOURCE, source), profile.report(Map.of(PageKernels.SOURCE, source)));
    }

    private static Profile profile(String kernel) {
        EmulatedDriver device = new EmulatedDriver(EmulatorOptions.defaults().counting());
        long x = PageKernels.put(device, new float[N * N]);
        long y = device.allocate(N * N * Float.BYTES);
        ParameterBlock parameters = new ParameterBlock().pointer(x).pointer(y).value(N);
        Dim3 grid = Dim3.of(N / 32, N / 32);
        device.launch(
                PageKernels.kernel(device, kernel), grid, Dim3.of(32, 32), 0, CudaDriver.DEFAULT_STREAM, parameters);
        return device.lastProfile().orElseThrow();
    }
}
