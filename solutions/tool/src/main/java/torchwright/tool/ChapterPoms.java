package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a new chapter its two {@code pom.xml} and its place in the reactor; what exists is left alone. */
final class ChapterPoms {
    private static final Pattern MODULE = Pattern.compile("(?m)^([ \\t]*)<module>(\\d\\d-[a-z0-9-]+)</module>\\n");
    private static final Pattern NEWEST = Pattern.compile("<engine\\.newest>engine-(\\d\\d)</engine\\.newest>");
    private static final Pattern VERSION = Pattern.compile("<artifactId>torchwright</artifactId>\\s*<version>([^<]+)<");
    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>dev.torchwright</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
              </parent>
              <artifactId>%s</artifactId>

              <properties>
                <chapter>%s</chapter>
              </properties>
            %s</project>
            """;
    private static final String ENGINE_BEFORE = """

              <dependencies>
                <dependency>
                  <groupId>dev.torchwright</groupId>
                  <artifactId>engine-%02d</artifactId>
                  <version>${project.version}</version>
                </dependency>
              </dependencies>
            """;

    private final Course course;
    private final List<String> written = new ArrayList<>();

    ChapterPoms(Course course) {
        this.course = course;
    }

    /** Creates what the chapters of the course still lack. */
    void complete() throws IOException {
        List<Chapter> chapters = course.chapters();
        Path root = course.root().resolve("pom.xml");
        Matcher version = VERSION.matcher(Files.exists(root) ? Files.readString(root) : "");
        if (!version.find()) {
            throw new CourseException(root.toString(), "is not the pom.xml of the course");
        }
        Chapter before = null;
        for (Chapter chapter : chapters) {
            String engine = "engine-%02d".formatted(chapter.number());
            pom(chapter, chapter.solution(), "solutions", engine, version.group(1), before);
            pom(chapter, chapter.reader(), "chapters", "chapter-" + chapter.name(), version.group(1), before);
            module(course.root().resolve("solutions/pom.xml"), chapter.name());
            module(course.root().resolve("chapters/pom.xml"), chapter.name());
            before = chapter;
        }
        if (before != null) {
            newestEngine(root, before.number());
        }
    }

    /** {@return what was done, a line each} */
    List<String> written() {
        return written;
    }

    private void pom(Chapter chapter, Path folder, String parent, String artifact, String version, Chapter before)
            throws IOException {
        Path pom = folder.resolve("pom.xml");
        if (Files.exists(pom)) {
            return;
        }
        String engineBefore = before == null ? "" : ENGINE_BEFORE.formatted(before.number());
        Files.createDirectories(folder);
        write(pom, POM.formatted(parent, version, artifact, chapter.name(), engineBefore), "created ");
    }

    /** Adds a module entry before the first one of a later chapter, or after the last of an earlier one. */
    private void module(Path pom, String name) throws IOException {
        String text = Files.readString(pom);
        if (text.contains("<module>" + name + "</module>")) {
            return;
        }
        String entry = "<module>" + name + "</module>\n";
        Matcher module = MODULE.matcher(text);
        int position = -1;
        String indent = "    ";
        while (module.find() && (position < 0 || module.group(2).compareTo(name) < 0)) {
            indent = module.group(1);
            position = module.group(2).compareTo(name) < 0 ? module.end() : module.start();
        }
        if (position < 0) {
            Matcher modules = Pattern.compile("<modules>[ \\t]*\\n").matcher(text);
            if (!modules.find()) {
                throw new CourseException(pom.toString(), "has no <modules>");
            }
            position = modules.end();
        }
        write(pom, text.substring(0, position) + indent + entry + text.substring(position), "updated ");
    }

    private void newestEngine(Path root, int number) throws IOException {
        String text = Files.readString(root);
        Matcher newest = NEWEST.matcher(text);
        if (newest.find() && Integer.parseInt(newest.group(1)) < number) {
            String property = "<engine.newest>engine-%02d</engine.newest>".formatted(number);
            write(root, newest.replaceFirst(property), "updated ");
        }
    }

    private void write(Path file, String text, String verb) throws IOException {
        Files.writeString(file, text);
        written.add(verb + course.root().relativize(file).toString().replace('\\', '/'));
    }
}
