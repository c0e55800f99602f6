/**
 * A GPU of pure Java: runs the PTX that {@code nvcc} made, finds faults as a sanitizer does, and counts what a kernel
 * does to memory.
 *
 * <p>On the way from text to result: {@code Tokenizer}, {@code PtxParser} and {@code BodyParser} read a module;
 * {@code Linker} and {@code OpcodeTable} make a {@code Program} of each kernel, in which names have become places;
 * {@code Executor} runs its blocks, {@code Block} its warps, and {@code Warp} the instructions for 32 lanes at a time.
 */
package torchwright.cuda.emulator;
