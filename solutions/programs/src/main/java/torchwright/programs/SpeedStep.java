package torchwright.programs;

/**
 * One way to do the work of a {@link SpeedContest}.
 *
 * @param exercise the exercise whose code it runs, such as {@code 10.2}; empty for given code
 * @param name     what it is called in the table
 * @param threads  how many threads it may use
 * @param run      does the work once
 */
record SpeedStep(String exercise, String name, int threads, Runnable run) {}
