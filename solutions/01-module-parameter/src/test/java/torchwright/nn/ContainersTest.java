package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.nn.Samples.Linear;
import torchwright.nn.Samples.ReLU;
import torchwright.tensor.Tensor;

class ContainersTest {
    @Test
    void sequentialPassesOnWhatEachHasMade() {
        Sequential model = new Sequential(new Linear(2, 3), new ReLU(), new Linear(3, 1));
        assertEqual(model.call(Tensor.of(new float[][] {{1, 2}, {-5, 1}})).detach(), Tensor.of(new float[][] {{9}, {0}
        }));
    }

    @Test
    void sequentialCanBeNamed() {
        Map<String, Module> modules = new LinkedHashMap<>();
        modules.put("hidden", new Linear(2, 3));
        modules.put("relu", new ReLU());
        Sequential model = new Sequential(modules);
        assertEquals(
                List.of("hidden.weight", "hidden.bias"),
                List.copyOf(model.namedParameters().keySet()));
        assertSame(modules.get("relu"), model.get(-1));
    }

    @Test
    void elementsAreNumberedAnewWhenOneIsInserted() {
        ReLU first = new ReLU();
        ReLU second = new ReLU();
        Linear between = new Linear(2, 2);
        Sequential row = new Sequential(first, second).insert(1, between);
        assertEquals(List.of("0", "1", "2"), List.copyOf(row.namedChildren().keySet()));
        assertSame(between, row.get(1));
        ModuleList list = new ModuleList(first, second);
        list.insert(0, between);
        assertSame(between, list.get(0));
        assertSame(second, list.get(2));
        assertThrows(IndexOutOfBoundsException.class, () -> list.insert(5, first));
    }

    @Test
    void aModuleListIsFoundAndNotCallable() {
        ModuleList list = new ModuleList().append(new Linear(2, 2)).extend(List.of(new Linear(2, 3), new ReLU()));
        assertEquals(3, list.size());
        assertEquals(
                List.of("0.weight", "0.bias", "1.weight", "1.bias"),
                List.copyOf(list.namedParameters().keySet()));
        UnsupportedOperationException refused =
                assertThrows(UnsupportedOperationException.class, () -> list.call(Tensor.ones(2)));
        assertEquals(
                "Module [ModuleList] is missing the required \"forward\" function",
                refused.getMessage().lines().findFirst().orElse(""));
    }

    @Test
    void placesOutOfRangeAreRefusedInTorchsWords() {
        assertEquals(
                "index 3 is out of range",
                assertThrows(IndexOutOfBoundsException.class, () -> new ModuleList(new ReLU()).get(3))
                        .getMessage());
        assertEquals(
                "index -2 is out of range",
                assertThrows(IndexOutOfBoundsException.class, () -> new Sequential(new ReLU()).get(-2))
                        .getMessage());
    }

    @Test
    void aDictReplacesWhatHasTheSameName() {
        ModuleDict dict = new ModuleDict();
        dict.put("act", new ReLU());
        Linear linear = new Linear(2, 2);
        dict.put("act", linear);
        assertSame(linear, dict.get("act"));
        assertEquals(1, dict.size());
        assertThrows(IllegalArgumentException.class, () -> dict.get("other"));
        ParameterDict parameters = new ParameterDict();
        parameters.put("w", linear.weight);
        assertSame(linear.weight, parameters.get("w"));
        assertThrows(IllegalArgumentException.class, () -> parameters.get("v"));
    }

    @Test
    void aParameterListIsPartOfItsModulesPaths() {
        class Model extends Module {
            final ParameterList ps = new ParameterList(new Parameter(Tensor.ones(2)), new Parameter(Tensor.ones(3)));
        }
        Model model = new Model();
        assertEquals(
                List.of("ps.0", "ps.1"), List.copyOf(model.namedParameters().keySet()));
        assertEquals(3, model.ps.get(-1).size(0));
        int seen = 0;
        for (Parameter parameter : model.ps) {
            seen += parameter.size(0);
        }
        assertEquals(5, seen);
    }
}
