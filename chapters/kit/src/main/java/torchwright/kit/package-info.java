/**
 * What a chapter is worked on with: stubs, exercises, seeded cases, hints, and the report on what is solved.
 *
 * <p>The kit knows nothing of the engine. Nothing here speaks unless the build says that a reader's chapter is being
 * tested ({@code torchwright.chapter} is its folder): the same tests are silent when they run on the solution.
 *
 * <h2>The text of an exercise</h2>
 *
 * <p>{@code exercises/3.5.adoc} is read by the console, the site and the generator of the stubs, in this form; the
 * task's first sentence stands over the stub:
 *
 * <pre>
 * = 3.5 Undo the broadcast
 * :page: 03-autograd.html#undo-the-broadcast
 *
 * Sum a gradient to the shape of the input that was broadcast. More of the task, in one or more paragraphs.
 *
 * == Hint 1
 *
 * Where to look.
 *
 * == Hint 2
 *
 * The idea.
 *
 * == Hint 3
 *
 * Nearly the code.
 * </pre>
 *
 * <h2>What a reader can ask for</h2>
 *
 * <ul>
 *   <li>{@code "-Dexercise=3.5"} runs the tests of one exercise;
 *   <li>{@code "-Dhint=3.5"} and {@code "-Dhint=3.5:2"} print its first and second hint and run nothing;
 *   <li>{@code "-Dcase=17"} runs one case of every {@link torchwright.kit.SeededTest}, {@code "-Dcases=10"} ten times
 *       as many as usual.
 * </ul>
 */
package torchwright.kit;
