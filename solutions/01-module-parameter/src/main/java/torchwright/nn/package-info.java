/**
 * Modules: what a model is made of. A {@link torchwright.nn.Module} finds its parameters, buffers and children in its own
 * fields, names them by their path, and runs its hooks around {@code forward}.
 *
 * <p>Import {@code torchwright.nn.Module} by name: a star import is ambiguous with {@code java.lang.Module}.
 *
 * <p>Note [Containers]: a container is an object that keeps other objects, whatever their type, together with the
 * methods to reach them. Python has list, tuple, set and dict built in; Java has {@link java.util.List}, {@link
 * java.util.Set} and {@link java.util.Map}, and a record is its tuple with names. {@link torchwright.nn.Module} is a
 * container, too: it keeps parameters, buffers and other modules in its fields. What it adds to a list is that it knows
 * what it keeps. It names each part by its path ({@code encoder.2.weight}), hands all parameters to an optimiser, moves
 * them to another device or dtype, saves and loads them, and switches between training and evaluation. A plain {@code
 * List} of layers could do none of that, so a module that finds one in a field refuses it and names {@link
 * torchwright.nn.ModuleList}, {@link torchwright.nn.ModuleDict} or {@link torchwright.nn.ParameterList}: the same
 * containers, as modules.
 */
package torchwright.nn;
