package torchwright.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import torchwright.tensor.Tensor;

/** Writes an archive, whatever its entries say. */
final class ForgedZip {
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer directory = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    private int count;

    ForgedZip add(Entry entry) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        int at = bytes.position();
        bytes.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) entry.method);
        bytes.putInt(0x00210000).putInt((int) entry.crc);
        bytes.putInt(entry.compressed.length).putInt(entry.size);
        bytes.putShort((short) name.length).putShort((short) 0);
        bytes.put(name).put(entry.compressed);
        directory.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        directory.putShort((short) 0).putShort((short) entry.method).putInt(0x00210000);
        directory.putInt((int) entry.crc).putInt(entry.compressed.length).putInt(entry.size);
        directory.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
        directory.putShort((short) 0).putShort((short) 0).putInt(0).putInt(at);
        directory.put(name);
        count++;
        return this;
    }

    byte[] bytes() {
        int begin = bytes.position();
        bytes.put(directory.array(), 0, directory.position());
        bytes.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        bytes.putShort((short) count).putShort((short) count);
        bytes.putInt(directory.position()).putInt(begin).putShort((short) 0);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** One file in an archive: at first an honest one, stored, with one float in it. */
    static final class Entry {
        private final String name;
        byte[] content = npy();
        byte[] compressed = content;
        private int method;
        int size = content.length;
        private final long crc = checksum(content);

        Entry(String name) {
            this.name = name;
        }

        private static long checksum(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return crc.getValue();
        }

        void deflate(byte[] bytes) {
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            deflater.end();
            compressed = out.toByteArray();
            size = bytes.length;
            method = 8;
        }

        private static byte[] npy() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Npy.write(Tensor.of(1f), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }
    }
}
