package torchwright.docs.check.page;

import java.util.List;

/** One thing that is true of every page. */
@FunctionalInterface
public interface PageCheck {
    /**
     * {@return what is wrong, each with the element at fault and the remedy; empty if nothing is}
     *
     * @param page a finished page
     */
    List<String> problems(WrittenPage page);
}
