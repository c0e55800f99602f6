package torchwright.autograd.fuzz;

import java.util.List;
import torchwright.tensor.Tensor;

/**
 * One line of a random program: it reads variables and appends a new one, or writes to an existing one.
 *
 * @param text the line as a reader would write it
 * @param run  carries it out
 */
record Step(String text, Run run) {
    /** What a line does. */
    @FunctionalInterface
    interface Run {
        /**
         * Carries the line out.
         *
         * @param variables all variables so far
         * @return the new variable, or null if one was written
         */
        Tensor on(List<Tensor> variables);
    }
}
