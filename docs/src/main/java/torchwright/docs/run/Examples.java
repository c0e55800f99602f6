package torchwright.docs.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import torchwright.docs.code.LookupException;

/**
 * Runs examples, each once a build, on a thread and an engine of its own. An example is a static method without
 * parameters; one whose words depend on the language may take the edition's, a {@code String} like {@code ko}.
 */
public final class Examples {
    private static final long LIMIT_SECONDS = 120;

    private final List<URL> entries;
    private final Map<String, Outcome> finished = new HashMap<>();

    /**
     * Runs examples of a class path.
     *
     * @param classPath holds the engine and the examples
     */
    public Examples(String classPath) {
        this.entries = EngineClassLoader.entries(classPath);
    }

    /**
     * Runs an example, or recalls what came of it.
     *
     * @param className its class
     * @param method    its name
     * @param language  the edition's language, for those that ask for it
     * @return what came of it
     * @throws LookupException if there is no such example, or it does not end
     */
    public Outcome run(String className, String method, String language) {
        String name = className + "#" + method;
        Outcome known = finished.getOrDefault(name, finished.get(name + " " + language));
        if (known == null) {
            known = runAnew(className, method, language);
            finished.put(known.spoken() ? name + " " + language : name, known);
        }
        return known;
    }

    /** {@return how many examples have been run} */
    public int count() {
        return finished.size();
    }

    private Outcome runAnew(String className, String name, String language) {
        try (EngineClassLoader engine = new EngineClassLoader(entries)) {
            Method method = find(engine, className, name);
            Object[] arguments = method.getParameterCount() == 0 ? new Object[0] : new Object[] {language};
            FutureTask<Outcome> task = new FutureTask<>(() -> captured(method, arguments));
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(engine);
            thread.start();
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new LookupException(className + "#" + name + " has not ended after " + LIMIT_SECONDS + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException(className + "#" + name + " could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(className + "#" + name + " was interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method find(ClassLoader engine, String className, String name) {
        try {
            for (Method method : Class.forName(className, true, engine).getDeclaredMethods()) {
                List<Class<?>> parameters = List.of(method.getParameterTypes());
                if (method.getName().equals(name)
                        && (parameters.isEmpty() || parameters.equals(List.of(String.class)))
                        && Modifier.isStatic(method.getModifiers())) {
                    method.setAccessible(true);
                    return method;
                }
            }
            throw new LookupException(className + " has no static method " + name + " without parameters");
        } catch (ClassNotFoundException | LinkageError e) {
            throw new LookupException("the class " + className + " cannot be run: " + e);
        }
    }

    private static Outcome captured(Method method, Object[] arguments) throws IllegalAccessException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Object value = null;
        Throwable thrown = null;
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            value = method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String printed = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        String output = thrown == null ? printed : printed + thrown;
        return new Outcome(output.stripTrailing(), value, thrown, arguments.length > 0);
    }
}
