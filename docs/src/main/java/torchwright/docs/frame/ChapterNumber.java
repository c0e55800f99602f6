package torchwright.docs.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torchwright.docs.book.Page;

/** The number of the chapter that a page opens or belongs to, taken from its file's name. */
final class ChapterNumber {
    private static final Pattern CHAPTER = Pattern.compile("(\\d\\d)-.*");
    private static final Pattern LATER_SECTION = Pattern.compile("\\d\\d-.*-\\d+-.*");

    private ChapterNumber() {}

    /** {@return {@code 03} for {@code 03-autograd.html} and for {@code 03-autograd-2-backward.html}} */
    static Optional<String> of(Page page) {
        Matcher chapter = CHAPTER.matcher(page.name());
        return chapter.matches() ? Optional.of(chapter.group(1)) : Optional.empty();
    }

    /** {@return whether the page is the first of its chapter, or no chapter's at all} */
    static boolean opens(Page page) {
        return !LATER_SECTION.matcher(page.name()).matches();
    }
}
