package torchwright.tool;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins the resources of chapters, as several jars on a class path would be. */
final class Services {
    private static final String FOLDER = "META-INF/services/";

    private Services() {}

    /** {@return files and more resources; registrations of one service stand one after the other} */
    static ClassFiles merge(ClassFiles files, Map<String, byte[]> resources) {
        SortedMap<String, byte[]> all = new TreeMap<>(files.byPath());
        resources.forEach((path, content) -> {
            byte[] known = all.get(path);
            all.put(path, known == null || !path.startsWith(FOLDER) ? content : joined(known, content));
        });
        return new ClassFiles(all);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + 1 + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        joined[first.length] = '\n';
        System.arraycopy(second, 0, joined, first.length + 1, second.length);
        return joined;
    }
}
