package torchwright.docs.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Watches folders, with all folders in them, for files that are written. */
final class SourceWatch implements AutoCloseable {
    /** An editor writes a file in several steps; they count as one change. */
    private static final long SETTLED_MILLISECONDS = 150;

    private final WatchService watch;

    private SourceWatch(WatchService watch) {
        this.watch = watch;
    }

    /**
     * Begins to watch.
     *
     * @param places folders; a file stands for its folder
     */
    static SourceWatch of(List<Path> places) throws IOException {
        SourceWatch watch = new SourceWatch(places.get(0).getFileSystem().newWatchService());
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                watch.addFolders(place);
            } else if (Files.exists(place)) {
                watch.add(place.getParent());
            }
        }
        return watch;
    }

    /** Waits for a change, and until nothing changes any more; {@return the files that were written} */
    Set<Path> next() throws InterruptedException, IOException {
        Set<Path> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            WatchKey key = watch.take();
            while (key != null) {
                collect(key, changed);
                key = watch.poll(SETTLED_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        }
        return changed;
    }

    private void collect(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                Path path = folder.resolve(name);
                if (Files.isDirectory(path)) {
                    addFolders(path);
                } else if (isSource(path)) {
                    changed.add(path);
                }
            }
        }
        key.reset();
    }

    private void addFolders(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                // Builds write there, this one too.
                if (folder.endsWith("target") || folder.endsWith("recorded")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                add(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path folder) throws IOException {
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private static boolean isSource(Path file) {
        return file.getFileName().toString().matches("[^.#][^~]*[.](adoc|java|properties|css|js|svg)");
    }

    @Override
    public void close() throws IOException {
        try {
            watch.close();
        } catch (ClosedWatchServiceException alreadyClosed) {
            // Closed is closed.
        }
    }
}
