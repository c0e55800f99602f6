/**
 * Automatic differentiation: the graph of what was computed, the derivative of every op, and the engine that walks the
 * graph backward.
 */
package torchwright.autograd;
