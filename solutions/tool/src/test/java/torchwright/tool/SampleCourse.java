package torchwright.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** A course of two tiny chapters and three exercises, healthy until a test plants a fault in it. */
final class SampleCourse {
    static final String COUNTER = "solutions/00-count/src/main/java/sample/Counter.java";
    static final String SUM_TEST = "chapters/00-count/src/test/java/sample/SumTest.java";
    static final String MEAN_TEST = "chapters/00-count/src/test/java/sample/MeanTest.java";
    static final String TEXT = "chapters/00-count/exercises/0.1.adoc";
    static final String MUTANTS = "solutions/00-count/src/mutants/0.1/";

    private final Path root;

    private SampleCourse(Path root) {
        this.root = root;
    }

    /** {@return the course, written into a folder and not yet generated} */
    static SampleCourse in(Path root) throws IOException {
        SampleCourse course = new SampleCourse(root);
        course.write("pom.xml", SampleFiles.ROOT_POM);
        course.write("solutions/pom.xml", SampleFiles.MODULES_POM);
        course.write("chapters/pom.xml", SampleFiles.MODULES_POM);
        course.write(COUNTER, SampleFiles.COUNTER);
        course.write(SUM_TEST, SampleFiles.SUM_TEST);
        course.write(MEAN_TEST, SampleFiles.MEAN_TEST);
        course.write("solutions/01-scale/src/main/java/sample/Scale.java", SampleFiles.SCALE);
        course.write("chapters/01-scale/src/test/java/sample/ScaleTest.java", SampleFiles.SCALE_TEST);
        for (String exercise : List.of("00-count/0.1", "00-count/0.2", "01-scale/1.1")) {
            String chapter = exercise.substring(0, 8);
            String number = exercise.substring(9);
            course.write("chapters/" + chapter + "/exercises/" + number + ".adoc", SampleFiles.text(number));
            SampleFiles.mutants()
                    .forEach((name, body) -> course.write(
                            "solutions/" + chapter + "/src/mutants/" + number + "/" + name + ".java", body));
        }
        for (String chapter : List.of("00-count", "01-scale")) {
            course.write(
                    "solutions/" + chapter + "/target/solution/surefire-reports/TEST-sample.xml",
                    "<testsuite name=\"sample\" tests=\"3\" errors=\"0\" skipped=\"1\" failures=\"0\"/>");
        }
        return course;
    }

    /** {@return the course, with its chapters generated} */
    static SampleCourse generatedIn(Path root) throws IOException {
        SampleCourse course = in(root);
        course.run("generate");
        return course;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    /** Replaces a text that must be there. */
    void replace(String file, String old, String text) throws IOException {
        String content = read(file);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain " + old);
        }
        write(file, content.replace(old, text));
    }

    void delete(String file) throws IOException {
        Files.delete(path(file));
    }

    /** {@return what a command says about the course, and its exit status} */
    Answer run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--root=" + root);
        StringWriter text = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        int status = line.execute(all.toArray(String[]::new));
        return new Answer(status, text.toString());
    }

    /** {@return what the proofs say about chapter 00} */
    Answer prove(String... arguments) {
        List<String> all = new ArrayList<>(List.of("prove", "--chapter=00-count", "--no-strict", "--workers=1"));
        all.addAll(List.of("--watchdog=PT3S", "--heap=64m"));
        all.addAll(Arrays.asList(arguments));
        return run(all.toArray(String[]::new));
    }

    /** What a command said, and its exit status. */
    record Answer(int status, String text) {
        boolean says(String part) {
            return text.contains(part);
        }
    }
}
