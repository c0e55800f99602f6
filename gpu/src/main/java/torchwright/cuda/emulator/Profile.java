package torchwright.cuda.emulator;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import torchwright.cuda.Dim3;

/**
 * What a launch did, counted: instructions, divergence, sectors of global memory, passes of shared memory; by opcode, by
 * line of the source and in all.
 */
public final class Profile {
    /**
     * Counts of one instruction, of a line or of a kernel.
     *
     * @param instructions warp instructions that were executed
     * @param lanes        lanes that were at them, at most 32 each, whether or not their predicate held
     * @param diverged     branches at which a warp parted
     * @param sectors      pieces of 32 bytes of global memory that were read or written
     * @param idealSectors how few could have held the same bytes, had the lanes used neighbouring addresses
     * @param passes       passes that accesses to shared memory took
     * @param idealPasses  passes that they would have taken without bank conflicts
     */
    public record Counts(
            long instructions,
            long lanes,
            long diverged,
            long sectors,
            long idealSectors,
            long passes,
            long idealPasses) {
        static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    instructions + other.instructions,
                    lanes + other.lanes,
                    diverged + other.diverged,
                    sectors + other.sectors,
                    idealSectors + other.idealSectors,
                    passes + other.passes,
                    idealPasses + other.idealPasses);
        }

        /** {@return the part of a warp's lanes that were together, 0 to 1; 1 if there were no instructions} */
        public double laneUse() {
            return instructions == 0 ? 1 : lanes / (32.0 * instructions);
        }

        /** {@return passes more than without bank conflicts} */
        public long bankConflicts() {
            return passes - idealPasses;
        }
    }

    /**
     * Counts of one line of PTX.
     *
     * @param line   of the PTX, from 1
     * @param source the line that it came from
     * @param opcode with its modifiers
     * @param counts what happened there
     */
    public record PtxLine(int line, SourceLine source, String opcode, Counts counts) {}

    private final String kernel;
    private final Dim3 grid;
    private final Dim3 block;
    private final List<PtxLine> lines;
    private final Occupancy occupancy;

    Profile(Launch launch, Counters counters, Occupancy occupancy) {
        this.kernel = launch.program().kernel();
        this.grid = launch.grid();
        this.block = launch.block();
        this.occupancy = occupancy;
        Program program = launch.program();
        SortedMap<Integer, PtxLine> byLine = new TreeMap<>();
        for (int pc = 0; pc < program.code().length; pc++) {
            Statement statement = program.statement(pc);
            PtxLine line = new PtxLine(statement.line(), statement.source(), statement.opcode(), counters.at(pc));
            byLine.merge(
                    line.line(),
                    line,
                    (a, b) -> new PtxLine(
                            a.line(), a.source(), a.opcode(), a.counts().plus(b.counts())));
        }
        this.lines = List.copyOf(byLine.values());
    }

    /** {@return the kernel's name} */
    public String kernel() {
        return kernel;
    }

    /** {@return how many blocks were launched} */
    public Dim3 grid() {
        return grid;
    }

    /** {@return how many threads each} */
    public Dim3 block() {
        return block;
    }

    /** {@return how much of a multiprocessor the kernel could fill} */
    public Occupancy occupancy() {
        return occupancy;
    }

    /** {@return the counts of every line of the PTX that holds an instruction, in order} */
    public List<PtxLine> ptxLines() {
        return lines;
    }

    /** {@return the counts of the whole launch} */
    public Counts total() {
        return lines.stream().map(PtxLine::counts).reduce(Counts.ZERO, Counts::plus);
    }

    /** {@return the counts by opcode with its modifiers, {@code ld.global.f32}, executed ones only} */
    public SortedMap<String, Counts> byOpcode() {
        SortedMap<String, Counts> counts = new TreeMap<>();
        for (PtxLine line : lines) {
            if (line.counts().instructions() > 0) {
                counts.merge(line.opcode(), line.counts(), Counts::plus);
            }
        }
        return counts;
    }

    /** {@return the counts by line of the CUDA source; without {@code -lineinfo} all at one unknown line} */
    public SortedMap<SourceLine, Counts> bySource() {
        SortedMap<SourceLine, Counts> counts = new TreeMap<>();
        for (PtxLine line : lines) {
            counts.merge(line.source(), line.counts(), Counts::plus);
        }
        return counts;
    }

    /**
     * {@return a table with a row for each line of the source, and the totals}
     *
     * @param sources the text of the source files by name, line by line; files may be missing
     */
    public String report(Map<String, List<String>> sources) {
        return ProfileReport.text(this, sources);
    }

    /**
     * {@return a picture of one source file: its lines, darker where more instructions were executed}
     *
     * @param file   its name without folders
     * @param source its text, line by line
     */
    public String heatMap(String file, List<String> source) {
        return HeatMap.svg(this, file, source);
    }
}
