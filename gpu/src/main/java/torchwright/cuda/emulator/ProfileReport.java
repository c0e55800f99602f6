package torchwright.cuda.emulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a profile as a table. */
final class ProfileReport {
    private static final String ROW = "%-20s %12s %6s %9s %21s %21s  %s%n";

    private ProfileReport() {}

    static String text(Profile profile, Map<String, List<String>> sources) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "kernel %s, grid %s, block %s; occupancy about %.0f %% (%d of %d warps), limited by %s%n",
                profile.kernel(),
                profile.grid(),
                profile.block(),
                100 * profile.occupancy().share(),
                profile.occupancy().warps(),
                profile.occupancy().mostWarps(),
                profile.occupancy().limit()));
        text.append(String.format(
                ROW, "line", "instructions", "lanes", "diverged", "sectors / ideal", "shared passes / ideal", ""));
        profile.bySource().forEach((line, counts) -> {
            if (counts.instructions() > 0) {
                text.append(row(line.toString(), counts, source(line, sources)));
            }
        });
        text.append(row("total", profile.total(), ""));
        return text.toString().replaceAll(" +(\\R)", "$1");
    }

    private static String row(String name, Profile.Counts counts, String source) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                counts.instructions(),
                String.format(Locale.ROOT, "%.0f %%", 100 * counts.laneUse()),
                counts.diverged() == 0 ? "" : counts.diverged(),
                against(counts.sectors(), counts.idealSectors()),
                against(counts.passes(), counts.idealPasses()),
                source);
    }

    private static String against(long count, long ideal) {
        return count == 0 ? "" : count + " / " + ideal;
    }

    private static String source(SourceLine line, Map<String, List<String>> sources) {
        List<String> text = sources.getOrDefault(line.file(), List.of());
        return line.line() < 1 || line.line() > text.size()
                ? ""
                : text.get(line.line() - 1).strip();
    }
}
