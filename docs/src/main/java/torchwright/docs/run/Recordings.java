package torchwright.docs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import torchwright.docs.check.Complaints;

/** The committed outputs that everything the pages show is compared with. */
public final class Recordings {
    private final Path folder;
    private final boolean accept;
    private final Complaints complaints;
    private final Set<String> used = new TreeSet<>();
    private int written;

    /**
     * Compares with a folder's files.
     *
     * @param folder     {@code docs/src/site/recorded}
     * @param accept     whether what came now is recorded instead of being compared
     * @param complaints where differences are told
     */
    public Recordings(Path folder, boolean accept, Complaints complaints) {
        this.folder = folder;
        this.accept = accept;
        this.complaints = complaints;
    }

    /**
     * Compares, or records.
     *
     * @param name the recording's name, {@code chapter03/UndoBroadcast.biasStretched.txt}
     * @param now  what came now
     */
    public void check(String name, String now) {
        used.add(name);
        Path file = folder.resolve(name);
        String before = read(file);
        String text = now.isEmpty() ? "" : now + "\n";
        if (text.equals(before)) {
            return;
        }
        if (accept) {
            write(file, text);
            written++;
        } else if (before == null) {
            complaints.add("recorded/" + name, "is not recorded yet; " + howToAccept());
        } else {
            complaints.add(
                    "recorded/" + name,
                    "what came now differs from what is committed\n" + TextDifference.of(before, text)
                            + "look at the page again; " + howToAccept());
        }
    }

    /** Looks for recordings that nothing uses any more; accepting removes them. */
    public void finish() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (used.contains(name)) {
                    continue;
                }
                if (accept) {
                    Files.delete(file);
                    written++;
                } else {
                    complaints.add("recorded/" + name, "no page shows it any more; " + howToAccept());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how many recordings were compared or recorded} */
    public int count() {
        return used.size();
    }

    /** {@return how many recordings were changed by accepting} */
    public int written() {
        return written;
    }

    private static String howToAccept() {
        return "if it is right, accept it: mvn -q package -pl docs -Dsite.accept";
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record " + file, e);
        }
    }
}
