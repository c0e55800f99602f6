package torchwright.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import torchwright.kit.ExerciseNumber;

/**
 * Writes {@code chapters/NN-name/src/main} from the chapter's solution.
 *
 * <p>A file in which a reader has solved an exercise is left alone and named, unless the author insists.
 */
final class ChapterGenerator {
    private final SolvedChapter solved;
    private final boolean force;
    private final List<String> written = new ArrayList<>();
    private final List<Finding> kept = new ArrayList<>();

    /**
     * A generator of one chapter.
     *
     * @param force whether solved exercises are overwritten
     */
    ChapterGenerator(SolvedChapter solved, boolean force) {
        this.solved = solved;
        this.force = force;
    }

    /** Writes what differs, removes what the solution no longer has, and touches nothing else. */
    void run() throws IOException {
        Path main = solved.chapter().reader().resolve("src/main");
        Map<String, byte[]> actual = SourceTree.contents(main);
        SortedMap<String, byte[]> generated = solved.generatedFiles();
        for (Map.Entry<String, byte[]> file : generated.entrySet()) {
            Path target = main.resolve(file.getKey());
            byte[] old = actual.get(file.getKey());
            if (Arrays.equals(old, file.getValue()) || old != null && isKept(target, file, old)) {
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            written.add(
                    (old == null ? "created " : "updated ") + solved.chapter().relative(target));
        }
        for (String path : actual.keySet()) {
            if (!generated.containsKey(path)) {
                Files.delete(main.resolve(path));
                removeEmptyFolders(main, main.resolve(path).getParent());
                written.add("removed " + solved.chapter().relative(main.resolve(path)));
            }
        }
    }

    /** {@return what was done, a line each} */
    List<String> written() {
        return written;
    }

    /** {@return the files left alone because a reader has solved something in them} */
    List<Finding> kept() {
        return kept;
    }

    private boolean isKept(Path target, Map.Entry<String, byte[]> file, byte[] old) {
        SolutionFile solution = solved.files().stream()
                .filter(candidate -> file.getKey().equals("java/" + candidate.path()))
                .findFirst()
                .orElse(null);
        if (force || solution == null) {
            return false;
        }
        String actual = new String(old, StandardCharsets.UTF_8).replace("\r\n", "\n");
        String expected = new String(file.getValue(), StandardCharsets.UTF_8);
        ReaderFile reader = new ReaderFile(solution, expected, solved.stubs(solution), actual);
        List<ExerciseNumber> exercises = reader.solvedByTheReader();
        if (exercises.isEmpty()) {
            return false;
        }
        String place = solved.chapter().relative(target);
        String consequence = reader.differsOnlyInReadersBodies()
                ? "kept as it is"
                : "kept as it is, though the text around it has changed since (line " + reader.firstDifferentLine()
                        + ")";
        kept.add(new Finding(
                place,
                "holds a solved exercise " + exercises + "; " + consequence + "; --force writes the stubs again"));
        return true;
    }

    private static void removeEmptyFolders(Path top, Path folder) throws IOException {
        for (Path empty = folder; !empty.equals(top); empty = empty.getParent()) {
            try (Stream<Path> content = Files.list(empty)) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(empty);
        }
    }
}
