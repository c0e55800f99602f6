package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.tensor.Tensor;

@Exercise("1.1")
class AParameterRegistersItselfTest {
    /** {@code x * weight + bias}. */
    static class Affine extends Module {
        static final Parameter SHARED_BY_ALL = new Parameter(Tensor.ones(7));

        final Parameter weight = new Parameter(Tensor.ones(2, 3));
        Parameter bias = new Parameter(Tensor.zeros(3));
        final Tensor constant = Tensor.ones(3);
        final double rate = 0.5;
    }

    static class Gated extends Affine {
        final Parameter gate = new Parameter(Tensor.ones(5));
        final Parameter another = new Parameter(Tensor.ones(5));
    }

    static final class Twice extends Gated {
        final Affine inner = new Affine();
        final Parameter last = new Parameter(Tensor.ones(5));
    }

    private static void assertParameters(List<String> expected, Module module, String why) {
        List<String> found = List.copyOf(module.members().parameters().keySet());
        assertEquals(expected, found, "the parameters that a module finds: " + why);
    }

    private static List<String> names(Class<?> type) {
        return MemberFields.declaredIn(type).stream().map(Field::getName).toList();
    }

    @Test
    void aParameterIsFoundInItsField() {
        assertParameters(List.of("weight", "bias"), new Affine(), "each is called as its field, in the order written");
    }

    @Test
    void everyFieldIsListedWhateverItHolds() {
        assertEquals(
                List.of("weight", "bias", "constant", "rate"),
                names(Affine.class),
                "all fields that are not static, in the order written; what they hold is asked later");
    }

    @Test
    void theFieldsOfTheSuperclassComeFirst() {
        assertParameters(
                List.of("weight", "bias", "gate", "another"),
                new Gated(),
                "what the superclass has made comes before what the class adds");
    }

    @Test
    void theSuperclassOfTheSuperclassComesBeforeBoth() {
        assertParameters(
                List.of("weight", "bias", "gate", "another", "last"),
                new Twice(),
                "there may be any number of classes between this one and Module");
        assertEquals(
                List.of("inner"), List.copyOf(new Twice().members().modules().keySet()), "the modules found");
    }

    @Test
    void aStaticFieldBelongsToTheClass() {
        if (names(Affine.class).contains("SHARED_BY_ALL")) {
            fail("the static field SHARED_BY_ALL is listed\nit belongs to the class, not to one module: ask"
                    + " Modifier.isStatic(field.getModifiers())");
        }
    }

    @Test
    void aModuleThatExtendsModuleItselfSeesNothingOfModule() {
        class Empty extends Module {}
        assertEquals(List.of(), names(Empty.class), "a module without fields has none; those of Module do not count");
    }

    @Test
    void theModuleAroundAnInnerClassIsNoPartOfIt() {
        class Outer extends Module {
            final Parameter scale = new Parameter(Tensor.ones(3));

            class Inner extends Module {
                @Override
                public Tensor forward(Tensor input) {
                    return input.mul(scale); // reaches around: the compiler adds a field, this$0
                }
            }
        }
        List<String> found =
                List.copyOf(new Outer().new Inner().members().modules().keySet());
        if (!found.isEmpty()) {
            fail("an inner class finds the module around it, as " + found + "\nthe compiler made that field: ask"
                    + " field.isSynthetic()");
        }
    }

    @Test
    void aVariableUsedByALocalClassIsNoPartOfIt() {
        Parameter outside = new Parameter(Tensor.ones(3));
        Module local = new Module() {
            @Override
            public Tensor forward(Tensor input) {
                return input.mul(outside); // the compiler keeps a copy in a field, val$outside
            }
        };
        assertParameters(List.of(), local, "the compiler made that field: ask field.isSynthetic()");
    }

    @Test
    void aFieldThatIsNullHoldsNothingYet() {
        Affine affine = new Affine();
        affine.bias = null;
        assertParameters(List.of("weight"), affine, "a bias of null is no bias");

        affine.bias = new Parameter(Tensor.zeros(3));
        assertParameters(List.of("weight", "bias"), affine, "it has a bias again");
    }

    /** The law: a subclass adds to what its superclass has, behind it. */
    @Test
    void theListOfASubclassBeginsWithThatOfItsSuperclass() {
        for (Class<?> type : List.of(Affine.class, Gated.class, Twice.class)) {
            List<String> own = names(type);
            List<String> inherited = type == Affine.class ? List.of() : names(type.getSuperclass());
            List<String> first = own.subList(0, Math.min(inherited.size(), own.size()));
            assertEquals(inherited, first, "what the list of " + type.getSimpleName() + " begins with");
            assertEquals(own.size(), own.stream().distinct().count(), type.getSimpleName() + " lists none twice");
        }
    }
}
