package torchwright.tensor.op;

import torchwright.tensor.Device;

/**
 * The same values on another device; torch: {@code aten::_to_copy}. The dispatcher carries it out itself, since two
 * devices take part.
 *
 * @param device where the copy is to be
 */
public record ToDevice(Device device) implements UnaryOp {}
