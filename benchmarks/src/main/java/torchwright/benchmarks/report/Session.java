package torchwright.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Machine;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.result.Sample;

/**
 * Measures a plan, round after round. In a round every peer does a work right after the other: on a machine that is now
 * fast and now slow, only neighbours can be compared.
 */
final class Session {
    private final List<Cell> cells;
    private final Pace pace;
    private final Path folder;
    private final Progress progress;
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Set<Cell> hopeless = new LinkedHashSet<>();

    /**
     * Prepares the session.
     *
     * @param cells    what is measured
     * @param pace     how long and how often
     * @param folder   where programs outside Java may be put
     * @param progress is told how far it is
     */
    Session(List<Cell> cells, Pace pace, Path folder, Progress progress) {
        this.cells = cells;
        this.pace = pace;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * {@return what was measured}
     *
     * @throws IOException if programs cannot be put into the folder
     */
    Results run() throws IOException {
        Map<String, List<String>> outside = findPeers();
        List<Cell> possible = neighbours(
                cells.stream().filter(cell -> versions.containsKey(cell.peer())).toList());
        progress.begin(possible, pace.rounds());
        for (int round = 0; round < pace.rounds(); round++) {
            measure(possible, round, outside);
        }
        return new Results(Machine.here(), versions, List.copyOf(leftOut), samples);
    }

    /**
     * {@return the cells without repetition, and all those of a work together, whichever questions ask for them}
     *
     * @param cells in any order; of two with the same entry the first is kept
     */
    static List<Cell> neighbours(List<Cell> cells) {
        Map<Entry, Cell> distinct = new LinkedHashMap<>();
        cells.forEach(cell -> distinct.putIfAbsent(cell.entry(), cell));
        Map<String, List<Cell>> byWork = new LinkedHashMap<>();
        distinct.values()
                .forEach(cell -> byWork.computeIfAbsent(cell.work().label(), work -> new ArrayList<>())
                        .add(cell));
        return byWork.values().stream().flatMap(List::stream).toList();
    }

    private Map<String, List<String>> findPeers() throws IOException {
        Map<String, List<String>> outside = new HashMap<>();
        for (String peer : cells.stream().map(Cell::peer).distinct().toList()) {
            try {
                if (OutsidePeers.isOutside(peer)) {
                    outside.put(peer, OutsidePeers.command(peer, folder));
                    try (OutsideProcess process = OutsideProcess.start(outside.get(peer))) {
                        versions.put(peer, process.version());
                    }
                } else {
                    versions.put(peer, pace.forks() == 0 ? PeerNames.NO_VERSION : PeerProbe.version(peer));
                }
            } catch (MeasurementException missing) {
                leaveOut(PeerNames.inWords(peer), missing);
            }
        }
        return outside;
    }

    private void measure(List<Cell> possible, int round, Map<String, List<String>> outside) {
        Map<String, OutsideProcess> processes = new HashMap<>();
        try {
            for (Cell cell : possible) {
                if (hopeless.contains(cell) || round > 0 && !cell.everyRound()) {
                    continue;
                }
                try {
                    Stopwatch stopwatch = outside.containsKey(cell.peer())
                            ? process(cell.peer(), outside, processes)
                            : new JmhStopwatch(pace);
                    Sample sample = stopwatch.measure(cell, round);
                    samples.add(sample);
                    progress.measured(sample);
                } catch (MeasurementException failed) {
                    hopeless.add(cell);
                    leaveOut(cell.entry().toString(), failed);
                }
            }
        } finally {
            processes.values().forEach(OutsideProcess::close);
        }
    }

    private static OutsideProcess process(
            String peer, Map<String, List<String>> outside, Map<String, OutsideProcess> processes)
            throws MeasurementException {
        OutsideProcess process = processes.get(peer);
        if (process == null) {
            process = OutsideProcess.start(outside.get(peer));
            processes.put(peer, process);
        }
        return process;
    }

    private void leaveOut(String what, MeasurementException why) {
        String words = what + ": " + why.getMessage();
        if (leftOut.add(words)) {
            progress.leftOut(words);
        }
    }
}
