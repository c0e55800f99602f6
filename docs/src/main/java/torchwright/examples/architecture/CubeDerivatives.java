package torchwright.examples.architecture;

import torchwright.autograd.DerivativeTable;
import torchwright.autograd.Derivatives;
import torchwright.autograd.Saves;

/** How {@link Cube} sends a gradient back; found as a service. */
public final class CubeDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public CubeDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        // d(x^3) = 3 x^2 dx
        table.row(Cube.class, "CubeBackward0")
                .input(
                        0,
                        Saves.INPUT_0,
                        c -> c.gradient().mul(c.input(0).mul(c.input(0)).mul(3)));
    }
}
