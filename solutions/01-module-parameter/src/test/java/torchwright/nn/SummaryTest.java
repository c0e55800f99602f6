package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.nn.Samples.Linear;
import torchwright.nn.Samples.ReLU;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

class SummaryTest {
    static final class Sharing extends Module {
        final Linear first = new Linear(2, 2);
        final Linear idle = new Linear(2, 2);
        final Parameter tied = first.weight;

        @Override
        public Tensor forward(Tensor input) {
            return first.call(first.call(input));
        }
    }

    @Test
    void itIsATable() {
        Linear frozen = new Linear(2, 3);
        frozen.requiresGrad_(false);
        Sequential model = new Sequential(frozen, new ReLU(), new Linear(3, 1));
        assertEquals("""
                Name   Type        Output shape  Parameters  Trainable
                ------------------------------------------------------
                       Sequential  [5, 1]                 0          0
                0      Linear      [5, 3]                 9          0
                1      ReLU        [5, 3]                 0          0
                2      Linear      [5, 1]                 4          4
                ------------------------------------------------------
                Total                                    13          4""", model.summary(5, 2).toString());
    }

    @Test
    void whatIsSharedCountsOnceAndWhatIsNotCalledHasNoOutput() {
        Summary summary = new Sharing().summary(7, 2);
        assertEquals(12, summary.parameters());
        assertEquals(4, summary.rows().get(0).parameters(), "the model has it first, as tied");
        assertEquals(null, summary.rows().get(2).output());
    }

    @Test
    void itLeavesTheModelAsItWas() {
        Sequential model = new Sequential(new Linear(2, 2), new ReLU());
        model.get(1).eval();
        model.summary(5, 2);
        assertTrue(model.isTraining() && model.get(0).isTraining());
        assertFalse(model.get(1).isTraining());
        assertTrue(GradMode.isEnabled());
        assertThrows(IllegalArgumentException.class, () -> model.summary(5, 3));
        assertTrue(model.isTraining() && GradMode.isEnabled());
    }
}
