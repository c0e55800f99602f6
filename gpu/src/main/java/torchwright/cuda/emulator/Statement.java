package torchwright.cuda.emulator;

import java.util.List;

/**
 * One instruction as it is written.
 *
 * @param opcode   with its modifiers, {@code ld.global.f32}
 * @param guard    the predicate it depends on, or null
 * @param operands in order
 * @param line     of the PTX, from 1
 * @param source   where in the CUDA source, by the last {@code .loc}
 */
record Statement(String opcode, Operand.Register guard, List<Operand> operands, int line, SourceLine source) {}
