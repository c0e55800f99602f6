package torchwright.tool;

import torchwright.kit.ExerciseNumber;

/**
 * The body of an exercise in a solution: the lines between its two tags.
 *
 * @param exercise the exercise that it solves
 * @param start    the position of the opening tag's line in the file
 * @param end      the position after the closing tag's line
 * @param indent   the white space before the opening tag
 * @param body     the lines between the tags, each with its line end
 * @param form     what a stub in its place has to be
 */
record Region(ExerciseNumber exercise, int start, int end, String indent, String body, Form form) {
    /** Where a region stands decides which stub compiles there. */
    enum Form {
        /** It ends a block: a stub may throw. */
        ENDS_BLOCK,
        /** Code follows, which must stay reachable: a stub throws under a condition. */
        CODE_FOLLOWS,
        /** It is an expression, or ends a statement with one: a stub is a value that throws. */
        EXPRESSION
    }
}
