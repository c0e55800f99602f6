package torchwright.kit;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * How one test ended.
 *
 * @param exercise the exercise it belongs to; empty for a test of given code
 * @param sentence what it shows
 * @param method   its method; empty for a class that cannot be prepared
 * @param failure  what it threw; empty if it passed
 */
record TestOutcome(
        Optional<ExerciseNumber> exercise, String sentence, Optional<Method> method, Optional<Throwable> failure) {
    boolean passed() {
        return failure.isEmpty();
    }

    /** {@return the exercise whose stub stopped it, if one did} */
    Optional<ExerciseNumber> stoppedBy() {
        return failure.map(Todo::in).map(todo -> ExerciseNumber.parse(todo.exercise()));
    }

    /** {@return whether it was stopped because it did not end} */
    boolean isEndless() {
        return failure.filter(FailureText::isEndless).isPresent();
    }

    /** {@return whether it found something wrong, rather than something missing} */
    boolean foundWrong() {
        return !passed() && stoppedBy().isEmpty();
    }
}
