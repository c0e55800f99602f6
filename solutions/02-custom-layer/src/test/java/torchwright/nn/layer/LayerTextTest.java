package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import torchwright.nn.Module;
import torchwright.nn.ModuleList;
import torchwright.nn.Sequential;

/** The texts are torch 2.13's. */
class LayerTextTest {
    private static void assertText(String expected, Module module) {
        assertEquals(expected, module.toString());
    }

    @Test
    void layersShowTheirArguments() {
        assertText("Linear(in_features=7, out_features=12, bias=True)", new Linear(7, 12));
        assertText("Linear(in_features=7, out_features=12, bias=False)", new Linear(7, 12, false));
        assertText("Bilinear(in1_features=2, in2_features=3, out_features=5, bias=True)", new Bilinear(2, 3, 5));
        assertText("Identity()", new Identity());
        assertText("Flatten(start_dim=1, end_dim=-1)", new Flatten());
        assertText("Flatten(start_dim=0, end_dim=-2)", new Flatten(0, -2));
        assertText("Unflatten(dim=1, unflattened_size=(2, 3))", new Unflatten(1, 2, 3));
        assertText("MyLinear()", new MyLinear(7, 12));
    }

    @Test
    void activationsShowTheirsAsPythonWritesNumbers() {
        assertText("ReLU()", new ReLU());
        assertText("Sigmoid()", new Sigmoid());
        assertText("Tanh()", new Tanh());
        assertText("SiLU()", new SiLU());
        assertText("LeakyReLU(negative_slope=0.01)", new LeakyReLU());
        assertText("LeakyReLU(negative_slope=1e-05)", new LeakyReLU(1e-5));
        assertText("LeakyReLU(negative_slope=0.2, inplace=True)", new LeakyReLU(0.2, true));
        assertText("ReLU(inplace=True)", new ReLU(true));
        assertText("SiLU(inplace=True)", new SiLU(true));
        assertText("ELU(alpha=0.5, inplace=True)", new ELU(0.5, true));
        assertText("ELU(alpha=1.0)", new ELU());
        assertText("ELU(alpha=100.0)", new ELU(100));
        assertText("Softplus(beta=1.0, threshold=20.0)", new Softplus());
        assertText("Softplus(beta=1.5, threshold=1e+20)", new Softplus(1.5, 1e20));
    }

    @Test
    void equalLayersInAListAreOneLine() {
        assertText(
                """
                Sequential(
                  (0): ModuleList(
                    (0-2): 3 x Linear(in_features=2, out_features=2, bias=True)
                    (3): Linear(in_features=2, out_features=1, bias=True)
                  )
                )""",
                new Sequential(new ModuleList(new Linear(2, 2), new Linear(2, 2), new Linear(2, 2), new Linear(2, 1))));
    }
}
