package torchwright.cuda.memory;

import java.util.Locale;

/** Writes statistics as a table for people; torch: {@code torch.cuda.memory_summary}. */
public final class MemorySummary {
    private static final int WIDTH = 75;
    private static final String[] SIZES = {"B  ", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final String[] COUNTS = {" ", "K", "M"};
    private static final String[][] BYTES = {
        {"allocated_bytes", "Allocated memory"},
        {"active_bytes", "Active memory"},
        {"requested_bytes", "Requested memory"},
        {"reserved_bytes", "GPU reserved memory"},
        {"inactive_split_bytes", "Non-releasable memory"},
    };
    private static final String[][] NUMBERS = {
        {"allocation", "Allocations"},
        {"active", "Active allocs"},
        {"segment", "GPU reserved segments"},
        {"inactive_split", "Non-releasable allocs"},
    };
    private static final String[][] OVERSIZE = {
        {"oversize_allocations", "Oversize allocations"}, {"oversize_segments", "Oversize GPU segments"},
    };
    private static final String[] COLUMNS = {"current", "peak", "allocated", "freed"};

    private final MemoryStatistics statistics;
    private final StringBuilder text = new StringBuilder();

    private MemorySummary(MemoryStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * {@return the table, in lines that end with a line feed}
     *
     * @param statistics  what to show
     * @param device      the device's number
     * @param abbreviated whether the large and the small pool are left out
     */
    public static String of(MemoryStatistics statistics, int device, boolean abbreviated) {
        return new MemorySummary(statistics).table(device, abbreviated);
    }

    private String table(int device, boolean abbreviated) {
        rule('=');
        line(" %16s Torchwright CUDA memory summary, device ID %-13d ", "", device);
        rule('-');
        line(
                "  %9s CUDA OOMs: %-12d | %6s cudaMalloc retries: %-8d  ",
                "", statistics.get("num_ooms"), "", statistics.get("num_alloc_retries"));
        rule('=');
        line("        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ");
        for (String[] metric : BYTES) {
            metric(metric, true, abbreviated);
        }
        for (String[] metric : NUMBERS) {
            metric(metric, false, abbreviated);
        }
        for (String[] metric : OVERSIZE) {
            rule('-');
            row(metric[1], metric[0], metric[0], false);
        }
        rule('=');
        return text.toString();
    }

    private void metric(String[] metric, boolean bytes, boolean abbreviated) {
        String all = metric[0] + ".all";
        rule('-');
        row(metric[1], all, all, bytes);
        if (!abbreviated) {
            row("      from large pool", metric[0] + ".large_pool", all, bytes);
            row("      from small pool", metric[0] + ".small_pool", all, bytes);
        }
    }

    /** Each column has the unit that its total deserves. */
    private void row(String label, String name, String total, boolean bytes) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, " %-21s ", label));
        for (String column : COLUMNS) {
            long value = statistics.get(name + "." + column);
            long unitOf = statistics.get(total + "." + column);
            row.append("| ")
                    .append(bytes ? size(value, unitOf) : count(value, unitOf))
                    .append(' ');
        }
        line("%s", row);
    }

    private static String size(long value, long unitOf) {
        double rest = unitOf;
        int unit = 0;
        while (unit < SIZES.length - 1 && rest >= 768 * 1024) {
            unit++;
            value /= 1024;
            rest /= 1024;
        }
        return String.format(Locale.ROOT, "%6d %s", value, SIZES[unit]);
    }

    private static String count(long value, long unitOf) {
        double rest = unitOf;
        int unit = 0;
        while (unit < COUNTS.length - 1 && rest >= 750 * 1000) {
            unit++;
            value /= 1000;
            rest /= 1000;
        }
        return String.format(Locale.ROOT, "%7d %s ", value, COUNTS[unit]);
    }

    private void rule(char character) {
        line("%s", String.valueOf(character).repeat(WIDTH));
    }

    private void line(String format, Object... values) {
        text.append('|').append(String.format(Locale.ROOT, format, values)).append("|\n");
    }
}
