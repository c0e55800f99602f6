package torchwright.autograd;

import java.util.List;

/**
 * What stands in one box of a {@link GraphPicture}.
 *
 * @param title the tensor's name, or the node's
 * @param leaf  whether the box is a leaf
 * @param visit when {@code backward} visited it, from 1; 0 if that is not known
 * @param rows  what else is known
 */
record GraphCard(String title, boolean leaf, int visit, List<Row> rows) {
    private static final int LONGEST = 44;

    /**
     * One line below the title.
     *
     * @param key  such as {@code shape}; empty for a line that stands for itself
     * @param text such as {@code [5, 12]}
     */
    record Row(String key, String text) {
        Row {
            text = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        }
    }
}
