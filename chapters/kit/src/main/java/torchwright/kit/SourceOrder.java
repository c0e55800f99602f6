package torchwright.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs a reader's tests in the order in which they are written: first what can be pictured, then the law. */
public final class SourceOrder implements MethodOrderer {
    /** For JUnit, which finds it by name. */
    public SourceOrder() {}

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Class<?> outermost = context.getTestClass();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String file = outermost.getName().replace('.', '/') + ".java";
        Optional<Path> source = ReaderRun.from(context::getConfigurationParameter)
                .map(run -> run.chapter().tests().resolve(file))
                .filter(Files::isRegularFile);
        source.ifPresent(path -> {
            String text = String.join("\n", Chapter.lines(path));
            context.getMethodDescriptors().sort(Comparator.comparingInt(method -> place(method, text)));
        });
    }

    private static int place(MethodDescriptor method, String text) {
        int at = text.indexOf("void " + method.getMethod().getName() + "(");
        // An inherited test stands in another file, and runs last.
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
