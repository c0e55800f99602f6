package torchwright.golden;

/** How the engine is asked for one of torch's operations. */
@FunctionalInterface
interface Operation {
    /**
     * Carries the operation out.
     *
     * @param in   the operands
     * @param args the other arguments
     * @return a tensor, an array of tensors, a text, a number or a truth value
     */
    Object apply(Operands in, Arguments args);
}
