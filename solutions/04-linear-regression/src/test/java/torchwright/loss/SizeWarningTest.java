package torchwright.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Shape;

class SizeWarningTest {
    private final List<String> lines = new ArrayList<>();
    private final SizeWarning warning = new SizeWarning(lines::add);

    @Test
    void equalShapesAreNotWarnedAbout() {
        warning.check(Shape.of(5, 1), Shape.of(5, 1));
        assertEquals(List.of(), lines);
    }

    @Test
    void theTextIsTorchsAndNamesThePlace() {
        warning.check(Shape.of(2, 1), Shape.of(2));
        String line = lines.get(0);
        assertTrue(line.startsWith("torchwright.loss.SizeWarningTest:"), line);
        assertTrue(
                line.endsWith(": UserWarning: Using a target size (torch.Size([2])) that is different to the input"
                        + " size (torch.Size([2, 1])). This will likely lead to incorrect results due to broadcasting."
                        + " Please ensure they have the same size."),
                line);
    }

    @Test
    void oncePerPlaceInTheProgram() {
        for (int i = 0; i < 3; i++) {
            warning.check(Shape.of(2, 1), Shape.of(2));
        }
        assertEquals(1, lines.size());
        warning.check(Shape.of(2, 1), Shape.of(2));
        assertEquals(2, lines.size());
    }
}
