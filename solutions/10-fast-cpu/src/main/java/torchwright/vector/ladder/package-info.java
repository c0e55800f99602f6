/**
 * The way from three loops to the engine's product, a rung a class: each multiplies plain arrays, {@code c = a b}, and
 * each knows one thing about the machine that the one below it does not.
 */
package torchwright.vector.ladder;
