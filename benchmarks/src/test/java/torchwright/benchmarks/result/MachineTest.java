package torchwright.benchmarks.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void aFolderIsNamedAfterTheDayAndTheMachine() {
        Machine machine = new Machine("Intel(R) Xeon(R) @ 2.00GHz", 4, "", "", "", "2026-01-31");
        assertEquals("2026-01-31-intel-r-xeon-r-2-00ghz-4-cores", machine.folder());
    }

    @Test
    void thisMachineIsDescribed() {
        Machine machine = Machine.here();
        assertFalse(machine.processor().isBlank());
        assertTrue(machine.cores() > 0);
        assertTrue(machine.jdk().startsWith(System.getProperty("java.version")));
    }
}
