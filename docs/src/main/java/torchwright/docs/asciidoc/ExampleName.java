package torchwright.docs.asciidoc;

import torchwright.docs.code.LookupException;
import torchwright.docs.run.Outcome;

/**
 * The name of an example, {@code chapter03.UndoBroadcast#biasStretched}.
 *
 * @param chapter its package, below that of all examples
 * @param type    its class
 * @param method  its method
 */
record ExampleName(String chapter, String type, String method) {
    /**
     * Reads a macro's target.
     *
     * @throws LookupException if it is not of this form
     */
    static ExampleName parse(String target) {
        String[] parts = target.split("[.#]");
        if (!target.matches("\\w+\\.\\w+#\\w+")) {
            throw new LookupException("names no example; one looks like this: chapter03.UndoBroadcast#biasStretched");
        }
        return new ExampleName(parts[0], parts[1], parts[2]);
    }

    String className() {
        return "torchwright.examples." + chapter + "." + type;
    }

    /** {@return the file below {@code recorded} that holds what it gave} */
    String recording(Outcome outcome, String language) {
        return chapter + "/" + type + "." + method + (outcome.spoken() ? "." + language : "") + ".txt";
    }
}
