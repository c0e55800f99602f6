package torchwright.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks the engine every question that torch has answered. */
class GoldenTest {
    private static final List<GoldenFile> FILES = GoldenFile.readAll();
    private static final Operations OPERATIONS = new Operations();
    private static final GoldenReport REPORT = new GoldenReport();

    @TestFactory
    Stream<DynamicNode> theEngineAnswersAsTorchDoes() {
        return FILES.stream().map(file -> dynamicContainer(file.group(), tests(file)));
    }

    private static Stream<DynamicNode> tests(GoldenFile file) {
        return file.cases().stream()
                .map(golden -> dynamicTest(golden.name(), () -> {
                    REPORT.began(file.group());
                    REPORT.passed(file.group(), golden, replay(golden));
                }));
    }

    private static double replay(GoldenCase golden) {
        Operation operation = OPERATIONS.named(golden.op());
        Operands operands = Operands.of(golden.operands());
        if (golden.expect().error() != null) {
            ErrorKind.check(golden.expect().error(), () -> operation.apply(operands, golden.arguments()));
            return 0;
        }
        Comparison comparison = new Comparison(golden.allowed());
        Object outputs = operation.apply(operands, golden.arguments());
        comparison.outputs(golden.expect().outputs(), outputs, operands.bases());
        if (golden.expect().base() != null) {
            comparison.values(golden.expect().base(), operands.bases().get(0));
        }
        return comparison.worst();
    }

    @Test
    void thereAreAtLeast400CasesAndNoGroupIsEmpty() {
        assertTrue(FILES.stream().mapToInt(file -> file.cases().size()).sum() >= 400, "too few goldens");
        for (GoldenFile file : FILES) {
            assertTrue(!file.cases().isEmpty(), () -> file.group() + " has no cases");
        }
    }

    @Test
    void everyGroupWasAnsweredByTheSameTorch() {
        for (GoldenFile file : FILES) {
            assertTrue(
                    file.torch().startsWith("2.13.0") && file.cpu().equals("AVX2"),
                    () -> file.group() + " was recorded with torch " + file.torch() + " and " + file.cpu());
        }
    }

    @AfterAll
    static void publishWhatWasCompared() throws IOException {
        REPORT.publish();
    }
}
