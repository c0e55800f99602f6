package torchwright.examples.chapter00;

import java.util.List;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Steps;
import torchwright.sample.Counter;

/** What the sample's pages run. */
final class Greeting {
    private static int calls;

    private Greeting() {}

    static void words() {
        List<String> words = List.of("a", "bb", "ccc");
        System.out.println(Counter.count(words) + " words");
        System.err.println("call " + ++calls);
    }

    static void mistake() {
        System.out.println("before");
        throw new IllegalArgumentException("no words");
    }

    static void silence() {
        calls++;
    }

    static Figure square() {
        return new Figure(
                "<svg width=\"10\" height=\"10\"><path id=\"p\" style=\"stroke:var(--ink)\" d=\"M0 0h9\"/></svg>", "9");
    }

    static Steps walk() {
        return new Steps(List.of(new Steps.Frame(square(), "Go."), new Steps.Frame(square(), "Call `stop()`.")));
    }

    static Figure spoken(String language) {
        return new Figure("<svg viewBox=\"0 0 1 1\"><text>" + language + "</text></svg>", language);
    }
}
