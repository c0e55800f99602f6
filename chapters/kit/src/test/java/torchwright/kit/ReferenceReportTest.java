package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.kit.SampleChapter.at;
import static torchwright.kit.SampleChapter.test;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceReportTest {
    @TempDir
    private Path root;

    static class OneOfEach {
        @Test
        void passes() {}

        @Test
        void fails() {
            throw at(new AssertionError("expected 1\nbut was 2", at(new IllegalStateException("why"))), test(5));
        }

        @Test
        @Disabled
        void isDisabled() {}
    }

    @Test
    void aFailureIsToldWithItsCauseAndPlace() {
        assertEquals(
                """

                torchwright.kit.ReferenceReportTest$OneOfEach.fails
                  java.lang.AssertionError: expected 1
                  but was 2
                    at sample.LayoutTest.aStepMovesOneStride(LayoutTest.java:5)
                  caused by java.lang.IllegalStateException: why
                engine-00: 1 test passes, 1 FAILED, 1 skipped
                """,
                new SampleChapter(root).runAsReference(OneOfEach.class, Map.of("torchwright.module", "engine-00")));
    }

    @Test
    void itIsSilentWhereTheBuildNamesNoModule() {
        assertEquals("", new SampleChapter(root).runAsReference(OneOfEach.class, Map.of()));
    }

    @Test
    void itIsSilentInAReadersRun() {
        SampleChapter chapter = SampleChapter.in(root);
        assertEquals(
                chapter.run(OneOfEach.class, Map.of()),
                chapter.run(OneOfEach.class, Map.of("torchwright.module", "chapter-00-tensor")));
    }
}
