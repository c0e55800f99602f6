package torchwright.tool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads one variant of the engine, with the tests on it, from memory.
 *
 * <p>The variant's own classes come first: an engine that happens to be on the class path must not answer for it.
 */
final class VariantLoader extends ClassLoader {
    private final ClassFiles files;

    VariantLoader(ClassFiles files, ClassLoader libraries) {
        super(libraries);
        this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!files.byPath().containsKey(pathOf(name))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            Class<?> loaded = known != null ? known : findClass(name);
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = files.byPath().get(pathOf(name));
        if (content == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, content, 0, content.length);
    }

    @Override
    public URL getResource(String path) {
        URL own = findResource(path);
        return own != null ? own : super.getResource(path);
    }

    @Override
    public Enumeration<URL> getResources(String path) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(findResources(path)));
        found.addAll(Collections.list(getParent().getResources(path)));
        return Collections.enumeration(found);
    }

    @Override
    protected URL findResource(String path) {
        byte[] content = files.byPath().get(path);
        return content == null ? null : inMemory(path, content);
    }

    @Override
    protected Enumeration<URL> findResources(String path) {
        URL own = findResource(path);
        return Collections.enumeration(own == null ? List.of() : List.of(own));
    }

    private static String pathOf(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static URL inMemory(String path, byte[] content) {
        URLStreamHandler handler = new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {
                        // Nothing to open.
                    }

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(content);
                    }
                };
            }
        };
        try {
            return new URL("memory", "", -1, "/" + path, handler);
        } catch (IOException e) {
            throw new IllegalArgumentException("no address for " + path, e);
        }
    }
}
