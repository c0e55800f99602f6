package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tags that are not as they should be: no command guesses what was meant. */
class RegionFaultsTest {
    private static final String OPEN = "        // tag::ex-0.1[]\n";
    private static final String CLOSE = "        // end::ex-0.1[]\n";

    @TempDir
    Path folder;

    private SampleCourse course;

    @BeforeEach
    void write() throws IOException {
        course = SampleCourse.in(folder);
    }

    @PlantedFault("a region that is never closed")
    void anUnclosedRegionIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "        // end::ex-0.2[]\n", "");
        assertRefused(
                SampleCourse.COUNTER + ":23: the region of exercise 0.2 is never closed; add \"// end::ex-0.2[]\"");
    }

    @PlantedFault("a region inside another")
    void aNestedRegionIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, CLOSE, "");
        assertRefused(SampleCourse.COUNTER + ":22: exercise 0.2 begins inside another region; regions do not nest");
    }

    @PlantedFault("a region that ends without a beginning")
    void aRegionThatDoesNotBeginIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, OPEN, "");
        assertRefused(SampleCourse.COUNTER + ":17: the region of exercise 0.1 ends here but does not begin");
    }

    @PlantedFault("a region that is closed under another number")
    void aRegionClosedUnderAnotherNumberIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "// end::ex-0.1[]", "// end::ex-0.3[]");
        assertRefused(SampleCourse.COUNTER + ":18: the region of exercise 0.3 ends here but does not begin");
    }

    @PlantedFault("a misspelt tag")
    void aMisspeltTagIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "// tag::ex-0.1[]", "// tag::ex-0.1");
        assertRefused(
                SampleCourse.COUNTER + ":12: this tag is not written as \"// tag::ex-3.4[]\" on a line of its own");
    }

    @PlantedFault("a region without code")
    void anEmptyRegionIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, OPEN, OPEN + "        // nothing\n" + CLOSE);
        assertRefused(SampleCourse.COUNTER + ":12: the region of exercise 0.1 has no code");
    }

    @PlantedFault("an exercise with two regions")
    void anExerciseWithTwoRegionsIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "::ex-0.2[]", "::ex-0.1[]");
        assertRefused("exercise 0.1 has another region in sample/Counter.java; an exercise is one region");
    }

    @PlantedFault("an exercise with the number of another chapter")
    void anExerciseOfAnotherChapterIsFound() throws IOException {
        course.replace(SampleCourse.COUNTER, "::ex-0.2[]", "::ex-1.2[]");
        assertRefused(SampleCourse.COUNTER + ": exercise 1.2 belongs to another chapter");
    }

    private void assertRefused(String text) {
        for (String command : new String[] {"generate", "check", "prove"}) {
            SampleCourse.Answer answer = course.run(command);
            assertEquals(1, answer.status(), answer.text());
            assertTrue(answer.says(text), answer.text());
        }
    }
}
