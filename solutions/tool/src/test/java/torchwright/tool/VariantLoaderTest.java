package torchwright.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class VariantLoaderTest {
    private static final String SERVICE = "META-INF/services/java.util.function.Supplier";
    private static final ClassFiles ENGINE = compiled(Map.of(
            "sample/Hello.java", supplier("Hello", "\"hello\""),
            "sample/World.java", supplier("World", "new Hello().get() + \", world\"")));

    @Test
    void aClassIsLoadedFromMemoryAndOnlyOnceAVariant() throws ReflectiveOperationException {
        VariantLoader loader = new VariantLoader(ENGINE, getClass().getClassLoader());
        assertEquals("hello, world", greeting(loader));
        assertSame(loader.loadClass("sample.Hello"), loader.loadClass("sample.Hello"));
        VariantLoader other = new VariantLoader(ENGINE, getClass().getClassLoader());
        assertNotSame(loader.loadClass("sample.Hello"), other.loadClass("sample.Hello"));
    }

    @Test
    void oneReplacedClassMakesAnotherVariant() throws ReflectiveOperationException {
        ClassFiles shout = compiled(Map.of("sample/Hello.java", supplier("Hello", "\"HELLO\"")));
        VariantLoader loader = new VariantLoader(ENGINE.plus(shout), getClass().getClassLoader());
        assertEquals("HELLO, world", greeting(loader));
    }

    @Test
    void theVariantComesBeforeAnEngineOnTheClassPath() throws ReflectiveOperationException {
        VariantLoader classPath = new VariantLoader(ENGINE, getClass().getClassLoader());
        ClassFiles shout = compiled(Map.of("sample/Hello.java", supplier("Hello", "\"HELLO\"")));
        VariantLoader loader = new VariantLoader(ENGINE.plus(shout), classPath);
        assertEquals("HELLO, world", greeting(loader));
    }

    @Test
    void servicesOfSeveralChaptersAreFound() {
        ClassFiles first = Services.merge(ENGINE, Map.of(SERVICE, bytes("sample.Hello")));
        ClassFiles both = Services.merge(first, Map.of(SERVICE, bytes("sample.World\n")));
        VariantLoader loader = new VariantLoader(both, ClassLoader.getPlatformClassLoader());
        List<Object> found = new ArrayList<>();
        for (Supplier<?> supplier : ServiceLoader.load(Supplier.class, loader)) {
            found.add(supplier.get());
        }
        assertEquals(List.of("hello", "hello, world"), found);
    }

    @Test
    void aResourceIsReadFromMemory() throws IOException {
        ClassFiles files = ENGINE.plus(Map.of("sample/words.txt", bytes("hello")));
        VariantLoader loader = new VariantLoader(files, getClass().getClassLoader());
        assertEquals(
                "hello",
                new String(loader.getResourceAsStream("sample/words.txt").readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Object greeting(VariantLoader loader) throws ReflectiveOperationException {
        return ((Supplier<?>) loader.loadClass("sample.World").getConstructor().newInstance()).get();
    }

    private static ClassFiles compiled(Map<String, String> sources) {
        Compilation compilation =
                new InMemoryCompiler(Libraries.classPath(), List.of()).compile(sources, ClassFiles.NONE);
        assertEquals(List.of(), compilation.errors());
        return compilation.classes();
    }

    private static String supplier(String name, String value) {
        return """
                package sample;

                public class %s implements java.util.function.Supplier<String> {
                    public String get() {
                        return %s;
                    }
                }
                """.formatted(name, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
