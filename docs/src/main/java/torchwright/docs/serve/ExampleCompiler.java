package torchwright.docs.serve;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import torchwright.docs.SiteSettings;

/** Brings what changed in this module to its place in the class path: examples are compiled, the frame's assets copied. */
final class ExampleCompiler {
    private final SiteSettings settings;
    private final Path sources;
    private final Path resources;

    ExampleCompiler(SiteSettings settings) {
        this.settings = settings;
        this.sources = settings.root().resolve("docs/src/main/java");
        this.resources = settings.root().resolve("docs/src/main/resources");
    }

    /**
     * Compiles and copies.
     *
     * @param changed files that were written
     * @return whether a class changed
     * @throws IllegalStateException with the compiler's words, if an example does not compile
     */
    boolean compile(Set<Path> changed) throws IOException {
        for (Path file : changed) {
            if (file.startsWith(resources) && Files.exists(file)) {
                Path copy = classes().resolve(resources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (changed.stream()
                .noneMatch(file -> file.startsWith(sources) && file.toString().endsWith(".java"))) {
            return false;
        }
        compileExamples();
        return true;
    }

    /** All of them: they are small, and one may use another. */
    private void compileExamples() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.walk(sources.resolve("torchwright/examples"))) {
            examples = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-encoding", "UTF-8", "--release", "17"));
        options.addAll(
                List.of("-classpath", settings.classPath(), "-d", classes().toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(examples))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the examples do not compile:\n" + said);
            }
        }
    }

    /** The folder of the class path in which this module's classes lie. */
    private Path classes() {
        Path module = settings.root().resolve("docs/target");
        return Arrays.stream(settings.classPath().split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toAbsolutePath().normalize().startsWith(module) && Files.isDirectory(entry))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the class path has no folder in " + module));
    }
}
