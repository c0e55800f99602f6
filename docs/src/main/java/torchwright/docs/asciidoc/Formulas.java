package torchwright.docs.asciidoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import torchwright.docs.code.LookupException;

/** Turns TeX into MathML, which browsers show without a script: KaTeX, run by Rhino. */
final class Formulas {
    private static final String JAR = "/META-INF/maven/org.webjars.npm/katex/pom.properties";
    private static final String SCRIPT = "/META-INF/resources/webjars/katex/%s/dist/katex.js";

    private final Map<String, String> done = new HashMap<>();
    private Scriptable scope;

    /**
     * {@return a formula as a {@code math} element}
     *
     * @param tex     the formula
     * @param display whether it stands on lines of its own
     * @throws LookupException if KaTeX does not understand it
     */
    String mathMl(String tex, boolean display) {
        return done.computeIfAbsent(tex.strip() + display, key -> rendered(tex.strip(), display));
    }

    private String rendered(String tex, boolean display) {
        Context context = Context.enter();
        try {
            prepare(context);
            Scriptable options = context.newObject(scope);
            ScriptableObject.putProperty(options, "output", "mathml");
            ScriptableObject.putProperty(options, "displayMode", display);
            ScriptableObject.putProperty(options, "throwOnError", true);
            ScriptableObject.putProperty(options, "strict", "error");
            Scriptable katex = (Scriptable) ScriptableObject.getProperty(scope, "katex");
            Object html = ScriptableObject.callMethod(context, katex, "renderToString", new Object[] {tex, options});
            // The element alone: the span around it is for KaTeX's own style sheet.
            return Context.toString(html).replaceFirst("(?s)^.*?(<math.*</math>).*$", "$1");
        } catch (RhinoException e) {
            throw new LookupException("the formula " + tex + " is not understood: " + e.details());
        } finally {
            Context.exit();
        }
    }

    private void prepare(Context context) {
        context.setLanguageVersion(Context.VERSION_ES6);
        // Interpreted: compiling KaTeX takes longer than all formulas of the site.
        context.setInterpretedMode(true);
        if (scope == null) {
            scope = context.initStandardObjects();
            context.evaluateString(scope, text(SCRIPT.formatted(version())), "katex.js", 1, null);
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream jar = Formulas.class.getResourceAsStream(JAR)) {
            if (jar == null) {
                throw new IllegalStateException("the class path lacks " + JAR);
            }
            properties.load(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String text(String resource) {
        try (InputStream script = Formulas.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
