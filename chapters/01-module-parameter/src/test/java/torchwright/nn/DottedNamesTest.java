package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("1.2")
class DottedNamesTest {
    static final class Leaf extends Module {}

    static final class Block extends Module {
        final Leaf first = new Leaf();
        Module second = new Leaf();
    }

    static final class Model extends Module {
        final Block encoder = new Block();
        final Leaf middle = new Leaf();
        final Block decoder = new Block();
    }

    private static Map<String, Module> walk(String path, Module module) {
        Map<String, Module> found = new LinkedHashMap<>();
        ModuleTree.walk(path, module, found);
        return found;
    }

    private static void assertPaths(List<String> expected, String path, Module module) {
        assertEquals(
                quoted(expected),
                quoted(walk(path, module).keySet()),
                "the paths from \"" + path + "\" on: a module first, then the whole tree of each child, one after the"
                        + " other");
    }

    /** The root's path is empty, and would not be seen. */
    private static List<String> quoted(Collection<String> paths) {
        return paths.stream().map(path -> '"' + path + '"').toList();
    }

    @Test
    void aModuleAloneIsFoundAtThePathItself() {
        Leaf leaf = new Leaf();
        assertSame(leaf, walk("", leaf).get(""), "what is found at the empty path");
        assertSame(leaf, walk("encoder.0", leaf).get("encoder.0"), "what is found at encoder.0");
    }

    @Test
    void aChildOfTheRootIsCalledAsItsField() {
        assertPaths(List.of("", "first", "second"), "", new Block());
    }

    @Test
    void furtherDownADotParts() {
        assertPaths(
                List.of(
                        "",
                        "encoder",
                        "encoder.first",
                        "encoder.second",
                        "middle",
                        "decoder",
                        "decoder.first",
                        "decoder.second"),
                "",
                new Model());
    }

    @Test
    void thePathGoesOnFromWhereTheModuleStands() {
        assertPaths(List.of("net.encoder", "net.encoder.first", "net.encoder.second"), "net.encoder", new Block());
    }

    @Test
    void manyGenerationsAreFoundToo() {
        assertPaths(
                List.of("", "0", "0.0", "0.0.0", "0.0.0.first", "0.0.0.second"),
                "",
                new Sequential(new Sequential(new Sequential(new Block()))));
    }

    @Test
    void aModuleInTwoPlacesIsFoundAtBoth() {
        Block block = new Block();
        block.second = block.first;
        assertPaths(List.of("", "first", "second"), "", block);
    }

    @Test
    void anAbsentChildHasNoPath() {
        Block block = new Block();
        block.second = null;
        assertPaths(List.of("", "first"), "", block);
    }

    @Test
    void whatWasFoundBeforeStays() {
        Map<String, Module> found = new LinkedHashMap<>();
        Leaf earlier = new Leaf();
        found.put("earlier", earlier);
        ModuleTree.walk("later", new Leaf(), found);
        assertEquals(List.of("earlier", "later"), List.copyOf(found.keySet()), "what is found in all");
    }

    /** The law: whoever follows a path name by name arrives at the module found there, and parents come first. */
    @SeededTest(cases = 200)
    void everyPathLeadsToItsModule(Random random) {
        Module root = RandomTree.grow(random);
        Map<String, Module> found = walk("", root);

        List<String> arrived = new ArrayList<>();
        found.forEach((path, module) -> {
            Module here = root;
            for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
                here = here.members().modules().get(name);
                if (here == null) {
                    fail("a module was found at \"" + path + "\", but the path leads nowhere: no module \"" + name
                            + "\" there");
                }
            }
            assertSame(here, module, "what is found at " + path);
            String parent = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
            if (!path.isEmpty() && !arrived.contains(parent)) {
                fail(path + " is found before " + (parent.isEmpty() ? "the root" : parent));
            }
            arrived.add(path);
        });
        assertEquals(places(root), found.size(), "how many paths there are");
    }

    private static int places(Module module) {
        return 1
                + module.members().modules().values().stream()
                        .mapToInt(DottedNamesTest::places)
                        .sum();
    }
}
