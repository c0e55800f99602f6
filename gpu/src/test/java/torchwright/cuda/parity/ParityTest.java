package torchwright.cuda.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import torchwright.cuda.CudaDiscovery;
import torchwright.cuda.CudaPlatform;
import torchwright.tensor.Device;

/** The parity suite: what the CPU computes, the device computes too. */
class ParityTest {
    private static final int SHOWN = 8;
    private static final ParityTable TABLE = ParityTable.complete();
    private static final CudaPlatform PLATFORM = platform();
    private static final ParityReport REPORT =
            new ParityReport(PLATFORM.name(), PLATFORM.devices().get(0).name());

    private static CudaPlatform platform() {
        CudaDiscovery discovery = CudaDiscovery.ofSystem();
        return discovery
                .platform()
                .orElseThrow(() ->
                        new IllegalStateException("there is no device to compare with:\n" + discovery.obstacle()));
    }

    @TestFactory
    Stream<DynamicTest> theDeviceAnswersAsTheCpu() {
        return TABLE.ops().stream().map(op -> dynamicTest(op.getSimpleName(), () -> compare(op)));
    }

    private static void compare(Class<?> op) {
        Comparison comparison = new Comparison(Device.cuda());
        List<String> differences = new ArrayList<>();
        TABLE.of(op).forEach(parity -> differences.addAll(comparison.differences(parity)));
        assertTrue(comparison.answered() > 0, "the CPU itself refuses every case");
        REPORT.add(comparison.compared(), differences.size());
        if (!differences.isEmpty()) {
            fail(differences.size() + " differences on " + PLATFORM.name() + "\n"
                    + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))));
        }
    }

    @Test
    void everyOpOfTheEngineHasCases() throws IOException {
        List<String> missing = EngineOps.all().stream()
                .filter(op -> TABLE.of(op).isEmpty())
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), missing, "ops without a case: add them to a ...Cases class of this package");
    }

    @AfterAll
    static void saysWhatWasComparedAndWhere() throws IOException {
        REPORT.publish();
    }
}
