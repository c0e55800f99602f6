/** Who is measured: the engine, plain loops, and, in the profile {@code peers}, libraries with native code. */
package torchwright.benchmarks.peer;
