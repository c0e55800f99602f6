package torchwright.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles Java sources in memory: a variant of a chapter differs from its solution in one file or two. */
final class InMemoryCompiler {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager standard;
    private final List<String> options;

    /**
     * A compiler for the sources of a course.
     *
     * @param classPath the libraries, as a class path
     * @param modules   JDK modules that must be asked for, such as {@code jdk.incubator.vector}
     */
    InMemoryCompiler(String classPath, List<String> modules) {
        if (compiler == null) {
            throw new CourseException("java", "is a JRE; the proofs need a JDK, for its compiler");
        }
        standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        options = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-g", "-parameters", "-classpath", classPath));
        modules.forEach(module -> options.addAll(List.of("--add-modules", module)));
    }

    /**
     * Compiles sources against classes in memory.
     *
     * @param sources   the text of each file under its path, {@code torchwright/tensor/Shape.java}
     * @param classPath what they may refer to besides each other and the libraries
     */
    synchronized Compilation compile(Map<String, String> sources, ClassFiles classPath) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        MemoryFiles files = new MemoryFiles(standard, classPath);
        boolean compiled = units.isEmpty()
                || compiler.getTask(null, files, diagnostics, options, null, units)
                        .call();
        List<String> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(InMemoryCompiler::describe)
                .toList();
        if (!compiled && errors.isEmpty()) {
            throw new IllegalStateException("the compiler gave up without a reason");
        }
        return new Compilation(ClassFiles.NONE.plus(files.written()), files.bySource, errors);
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
        return diagnostic.getSource() instanceof Source source
                ? source.path + ":" + diagnostic.getLineNumber() + ": " + text
                : text;
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file in memory, read or being written. */
    private static final class ClassFile extends SimpleJavaFileObject {
        private final String binaryName;
        private byte[] content;

        ClassFile(String path, byte[] content) {
            super(URI.create("memory:///" + path), Kind.CLASS);
            this.binaryName =
                    path.substring(0, path.length() - ".class".length()).replace('/', '.');
            this.content = content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() throws IOException {
                    super.close();
                    content = toByteArray();
                }
            };
        }
    }

    /** Shows the compiler classes in memory beside the libraries, and catches what it writes. */
    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, List<JavaFileObject>> byPackage = new HashMap<>();
        private final Map<String, ClassFile> output = new TreeMap<>();
        private final Map<String, Set<String>> bySource = new TreeMap<>();

        MemoryFiles(JavaFileManager standard, ClassFiles classPath) {
            super(standard);
            classPath.byPath().forEach((path, content) -> {
                if (path.endsWith(".class")) {
                    String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
                    byPackage
                            .computeIfAbsent(folder.replace('/', '.'), name -> new ArrayList<>())
                            .add(new ClassFile(path, content));
                }
            });
        }

        Map<String, byte[]> written() {
            Map<String, byte[]> written = new TreeMap<>();
            output.forEach((path, file) -> written.put(path, file.content));
            return written;
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> found = new ArrayList<>();
            if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                found.addAll(byPackage.getOrDefault(packageName, List.of()));
            }
            super.list(location, packageName, kinds, recurse).forEach(found::add);
            return found;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile known ? known.binaryName : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + ".class";
            ClassFile file = new ClassFile(path, new byte[0]);
            output.put(path, file);
            if (sibling instanceof Source source) {
                bySource.computeIfAbsent(source.path, name -> new TreeSet<>()).add(path);
            }
            return file;
        }
    }
}
