package torchwright.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes charts as files, each as SVG for a page and as PNG for everything else. */
final class Plots {
    private Plots() {}

    /**
     * Writes a chart under both names, each file complete or not at all.
     *
     * @param chart  the chart
     * @param folder the folder, made if missing
     * @param name   the files' name without its ending
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path write(Chart<?, ?> chart, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        for (String format : List.of("png", "svg")) {
            Path temporary = folder.resolve(name + "." + format + ".part");
            Files.write(temporary, ChartEncoder.getBytes(chart, format));
            Files.move(temporary, folder.resolve(name + "." + format), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.resolve(name + ".svg");
    }
}
