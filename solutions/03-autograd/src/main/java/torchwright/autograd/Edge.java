package torchwright.autograd;

/**
 * Where a gradient goes: to one node, as the gradient of one of the results of its operation; torch's {@code Edge}.
 *
 * @param node   the node that receives the gradient
 * @param output which result of the node's operation the gradient belongs to
 */
public record Edge(Node node, int output) {}
