package torchwright.docs;

import java.util.SortedSet;

/**
 * What a build did.
 *
 * @param pages     how many pages it wrote
 * @param listings  how many listings and outputs macros made
 * @param outputs   how many outputs and pictures were compared with what is committed
 * @param accepted  how many of them were recorded anew
 * @param links     how many links were followed
 * @param unwritten the chapters that have no page yet
 */
public record SiteReport(int pages, int listings, int outputs, int accepted, int links, SortedSet<String> unwritten) {
    @Override
    public String toString() {
        String text = pages + " pages; " + listings + " listings and outputs included; " + outputs
                + " recordings compared; " + links + " links followed";
        if (accepted > 0) {
            text += "; " + accepted + " recordings changed, look at them before committing";
        }
        return unwritten.isEmpty() ? text : text + "; no page yet for " + String.join(", ", unwritten);
    }
}
