/**
 * Modules: what a model is made of. A {@link torchwright.nn.Module} finds its parameters, buffers and children in its own
 * fields, names them by their path, and runs its hooks around {@code forward}.
 *
 * <p>Import {@code torchwright.nn.Module} by name: a star import is ambiguous with {@code java.lang.Module}.
 */
package torchwright.nn;
