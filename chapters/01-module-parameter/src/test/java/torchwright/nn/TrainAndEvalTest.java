package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("1.4")
class TrainAndEvalTest {
    static final class Leaf extends Module {}

    private static void assertMode(boolean training, Module model) {
        ModuleTree.modules(model).forEach((path, module) -> {
            if (module.isTraining() != training) {
                fail("after " + (training ? "train()" : "eval()") + " "
                        + (path.isEmpty() ? "the model itself" : "the module " + path) + " is in "
                        + (training ? "eval" : "train") + " mode\nthe mode is set on the module and on all inside it,"
                        + " however deep");
            }
        });
    }

    @Test
    void aNewModuleIsInTrainMode() {
        Leaf leaf = new Leaf();
        assertTrue(leaf.train().isTraining() && new Leaf().isTraining(), "a new module is in train mode");
    }

    @Test
    void evalSetsTheModuleItself() {
        assertMode(false, new Leaf().eval());
    }

    @Test
    void itSetsTheModulesInside() {
        Module model = new Sequential(new Leaf(), new Leaf());
        assertMode(false, model.eval());
    }

    @Test
    void itSetsTheModulesInsideThose() {
        Module model =
                new Sequential(new Sequential(new Sequential(new Leaf()), new Leaf()), new ModuleList(new Leaf()));
        assertMode(false, model.eval());
    }

    @Test
    void trainingGoesOnAfterAnEvaluation() {
        Module model = new Sequential(new Sequential(new Leaf()));
        model.eval();
        assertMode(true, model.train());
    }

    @Test
    void sayingItTwiceChangesNothing() {
        Module model = new Sequential(new Leaf());
        model.eval();
        assertMode(false, model.eval());
    }

    @Test
    void itReturnsTheModelSoThatCallsCanBeChained() {
        Module model = new Sequential(new Leaf());
        assertSame(model, model.train(false), "what train(false) returns");
    }

    @Test
    void aModuleMayInsistOnItsMode() {
        class Frozen extends Module {
            @Override
            public Module train(boolean mode) {
                return super.train(false);
            }
        }
        Frozen frozen = new Frozen();
        Sequential model = new Sequential(new Sequential(frozen), new Leaf());
        model.train();
        if (frozen.isTraining()) {
            fail("a module that overrides train(mode) to stay in eval mode was put in train mode\nask each child to set"
                    + " its mode, child.train(mode): the child may know better");
        }
        assertTrue(model.get(1).isTraining(), "its neighbour is in train mode");
    }

    @SeededTest(cases = 100)
    void wholeTreesChangeTheirMode(Random random) {
        Module model = RandomTree.grow(random);
        assertMode(false, model.eval());
        assertMode(true, model.train());
    }
}
