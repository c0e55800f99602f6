package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.nn.Samples.Linear;
import torchwright.nn.Samples.ReLU;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The texts are what torch 2.13 prints for the same models. */
class ModuleTextTest {
    static final class Model extends Module {
        final ParameterList ps = new ParameterList(new Parameter(Tensor.ones(2, 3)));
        final Linear l = new Linear(2, 3);
    }

    @Test
    void aModuleWithoutChildrenIsOneLine() {
        assertEquals("Linear(in_features=3, out_features=4, bias=True)", new Linear(3, 4).toString());
        assertEquals("ReLU()", new ReLU().toString());
        assertEquals("Sequential()", new Sequential().toString());
    }

    @Test
    void childrenAreIndentedByTwo() {
        assertEquals("""
                Sequential(
                  (0): Linear(in_features=3, out_features=4, bias=True)
                  (1): Sequential(
                    (0): ReLU()
                  )
                )""", new Sequential(new Linear(3, 4), new Sequential(new ReLU())).toString());
    }

    @Test
    void equalNeighboursInAModuleListAreOneLine() {
        assertEquals(
                """
                ModuleList(
                  (0-1): 2 x Linear(in_features=2, out_features=2, bias=True)
                  (2): ReLU()
                  (3-4): 2 x Sequential(
                    (0): ReLU()
                  )
                )""",
                new ModuleList(
                                new Linear(2, 2),
                                new Linear(2, 2),
                                new ReLU(),
                                new Sequential(new ReLU()),
                                new Sequential(new ReLU()))
                        .toString());
        assertEquals("ModuleList()", new ModuleList().toString());
    }

    @Test
    void aModuleDictNamesItsModules() {
        Map<String, Module> modules = new LinkedHashMap<>();
        modules.put("x", new ReLU());
        Linear shared = new Linear(2, 2);
        modules.put("y", new ModuleList(shared, shared, shared));
        assertEquals("""
                ModuleDict(
                  (x): ReLU()
                  (y): ModuleList(
                    (0-2): 3 x Linear(in_features=2, out_features=2, bias=True)
                  )
                )""", new ModuleDict(modules).toString());
    }

    @Test
    void parameterListsAndDictsShowTypesAndSizes() {
        assertEquals("""
                ParameterList(
                    (0): Parameter containing: [torch.float32 of size 2x3]
                    (1): Parameter containing: [torch.float32 of size ]
                )""", new ParameterList(new Parameter(Tensor.ones(2, 3)), new Parameter(Tensor.of(1f))).toString());
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put("a", new Parameter(Tensor.ones(2, 3)));
        parameters.put("bb", new Parameter(Tensor.ones(Shape.of(2), DType.FLOAT64)));
        assertEquals("""
                ParameterDict(
                    (a): Parameter containing: [torch.FloatTensor of size 2x3]
                    (bb): Parameter containing: [torch.DoubleTensor of size 2]
                )""", new ParameterDict(parameters).toString());
    }

    @Test
    void aModuleOfOnesOwnIsCalledAsItsClass() {
        assertEquals("""
                Model(
                  (ps): ParameterList(  (0): Parameter containing: [torch.float32 of size 2x3])
                  (l): Linear(in_features=2, out_features=3, bias=True)
                )""", new Model().toString());
        assertEquals(
                "Model()",
                new Module() {
                    @Override
                    public String toString() {
                        return ModuleText.name(new Model()) + "()";
                    }
                }.toString());
    }
}
