package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing is wrong, nothing is found. */
class HealthyCourseTest {
    @TempDir
    Path folder;

    @Test
    void aHealthyCourseIsProven() throws IOException {
        SampleCourse course = SampleCourse.generatedIn(folder);
        SampleCourse.Answer answer = course.run("prove", "--strict", "--workers=1", "--watchdog=PT30S", "--heap=64m");
        String json = course.read("solutions/tool/target/proofs.json");
        assertAll(
                () -> assertEquals(0, answer.status(), answer.text()),
                () -> assertTrue(answer.says("2 chapters, 3 exercises, 4 tests, 9 of 9 mutants killed"), answer.text()),
                () -> assertTrue(answer.says(": proven"), answer.text()),
                () -> assertFalse(answer.says("FAIL"), answer.text()),
                () -> assertTrue(json.startsWith("{\"proven\":true,"), json),
                () -> assertTrue(
                        json.contains("\"name\":\"returns-one\",\"why\":\"a test seemed to ask for it\""), json));
    }

    @Test
    void aHealthyCourseIsInStepAndComplete() throws IOException {
        SampleCourse.Answer answer = SampleCourse.generatedIn(folder).run("check", "--strict");
        assertEquals(0, answer.status(), answer.text());
        assertEquals("The chapters are in step and complete.", answer.text().strip());
    }
}
