package torchwright.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that at every moment either the old one or the new one is there, whole.
 *
 * <p>The new one grows under another name in the same folder, is forced to the disk, and then moved over the old one.
 * A power cut in the middle of saving a checkpoint costs nothing but the new one.
 */
final class FileReplacement {
    private FileReplacement() {}

    /** Writes the new content. */
    @FunctionalInterface
    interface Content {
        /**
         * Writes everything.
         *
         * @param out where it goes; buffered, not to be closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param file    the file, there or not; of a symbolic link, the file it leads to
     * @param content what it shall hold
     * @throws IOException if it cannot be written; the old file is untouched then, and nothing else is left behind
     */
    static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException slower) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
