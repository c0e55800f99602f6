package torchwright.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Calls a {@link SeededTest} once a case. */
final class SeededCases implements InvocationInterceptor, ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Random.class || type == RandomGenerator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // JUnit asks once a test; each case gets its own below.
        return new Random(0);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> once, ReflectiveInvocationContext<Method> call, ExtensionContext test) throws Throwable {
        once.skip();
        Method method = call.getExecutable();
        int cases = method.getAnnotation(SeededTest.class).cases() * number(test, "cases", 1);
        int only = number(test, "case", 0);
        method.setAccessible(true);
        if (only > 0) {
            run(only, cases, method, call, test);
            return;
        }
        for (int number = 1; number <= cases; number++) {
            run(number, cases, method, call, test);
        }
    }

    private static void run(
            int number, int cases, Method method, ReflectiveInvocationContext<Method> call, ExtensionContext test)
            throws Throwable {
        Object[] arguments = call.getArguments().stream()
                .map(argument -> argument instanceof Random ? random(number) : argument)
                .toArray();
        try {
            method.invoke(test.getRequiredTestInstance(), arguments);
        } catch (InvocationTargetException e) {
            Throwable failure = e.getCause();
            // A stub is no wrong answer, and a failed assumption no failure: they say what they are by themselves.
            boolean isVerdict = Todo.in(failure) != null || failure instanceof TestAbortedException;
            throw isVerdict ? failure : new CaseFailed(number, cases, command(method, test), failure);
        }
    }

    /** {@return what a reader types before the case, or nothing in any other run} */
    private static String command(Method method, ExtensionContext test) {
        String exercise = SelectedExercise.exerciseOf(test.getRequiredTestClass(), method)
                .map(number -> " \"-Dexercise=" + number + "\"")
                .orElse("");
        return ReaderRun.from(test::getConfigurationParameter)
                .map(run -> run.chapter().command() + exercise + " ")
                .orElse("");
    }

    /** The random numbers of a case: the same in every run, and unlike those of its neighbours. */
    static Random random(int number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    private static int number(ExtensionContext test, String property, int otherwise) {
        String value = test.getConfigurationParameter(property).orElse("" + otherwise);
        if (!value.matches("[0-9]{1,6}") || (otherwise > 0 && Integer.parseInt(value) == 0)) {
            throw new IllegalArgumentException("-D" + property + " takes a number from 1 up, but was: " + value);
        }
        return Integer.parseInt(value);
    }
}
