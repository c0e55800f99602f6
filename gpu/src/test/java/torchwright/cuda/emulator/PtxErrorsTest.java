package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/** What is said of PTX that the emulator does not understand: the line, its text and what is wrong with it. */
class PtxErrorsTest {
    private final EmulatedDriver driver = new EmulatedDriver();

    private String refused(String ptx) {
        CudaException refused = assertThrows(CudaException.class, () -> driver.load("some.ptx", ptx));
        assertEquals(CudaError.INVALID_PTX, refused.error());
        return refused.getMessage().lines().skip(1).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wgmma.fence.sync.aligned; unknown instruction 'wgmma.fence.sync.aligned'",
                "add.s32.carry r1, r2, r3; unknown modifier '.carry' of the instruction 'add.s32.carry'",
                "add r1, r2, r3; the instruction 'add' has no type",
                "add.s32 r1, r2; the instruction 'add.s32' needs more operands",
                "add.s32 r1, r2, %bad; unknown register '%bad'",
                "add.s32 r1, r2, p; an operand of 'add.s32' is a predicate",
                "add.s32 5, r2, r3; the instruction 'add.s32' writes to what is no register",
                "setp.eq.s32 r1, r2, r3; an operand of 'setp.eq.s32' is no predicate",
                "bra NOWHERE; unknown label 'NOWHERE'",
                "mov.u32 r1, nothing; unknown name 'nothing'",
                "ld.global.u32 r1, r2; the instruction 'ld.global.u32' needs an address in brackets",
                "ld.global.v2.u32 r1, [w1]; unsupported form of an instruction: 'ld.global.v2.u32'",
                "mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f32 r1, r2, r3, r1; "
                        + "unsupported form of an instruction: 'mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f32'",
                "cp.reduce.async.bulk.global [w1], [w2], 16; unknown modifier '.reduce' of the instruction "
                        + "'cp.reduce.async.bulk.global'",
                "call.uni (r1), malloc, (r2); unknown function 'malloc'",
                ".surprise r1; unknown directive '.surprise'",
                "mov.u32 r1, 0x12G; '0x12G' is no number"
            })
    void aStatementThatIsNotUnderstoodIsNamed(String statement, String problem) {
        String ptx = PtxBody.text("", statement.strip() + ";");
        int line =
                (int) ptx.substring(0, ptx.indexOf(statement.strip())).lines().count() + 1;
        line = ptx.substring(0, ptx.indexOf(statement.strip())).endsWith("\n") ? line : line - 1;
        assertEquals("some.ptx:" + line + ": " + problem.strip(), refused(ptx));
    }

    @Test
    void theLineItselfIsShown() {
        CudaException refused = assertThrows(
                CudaException.class, () -> driver.load("some.ptx", PtxBody.text("", "tensor.core.magic v;")));
        assertEquals("""
                cuModuleLoadData: CUDA_ERROR_INVALID_PTX (218)
                some.ptx:17: unknown instruction 'tensor.core.magic'
                    tensor.core.magic v;""", refused.getMessage());
    }

    @Test
    void textThatIsNoPtxIsRefused() {
        assertEquals("some.ptx:1: expected a directive but found '#'", refused("#include <cuda.h>"));
        assertEquals("some.ptx:1: a module begins with .version and .target", refused(""));
        assertEquals("some.ptx:2: unknown directive 'hello'", refused(".version 6.0\nhello"));
        assertEquals("some.ptx:1: only 64-bit addresses are supported", refused(".address_size 32"));
        assertEquals("some.ptx:2: a comment is not closed", refused(".version 6.0\n/* and so on"));
        assertEquals("some.ptx:2: a text is not closed", refused(".version 6.0\n\"and so on"));
        assertEquals(
                "some.ptx:1: expected an instruction but found the end of the file",
                refused(".version 6.0 .entry k() {"));
    }

    @Test
    void recursionIsRefused() {
        String again = ".func f() { call.uni f; ret; }";
        assertEquals(
                "some.ptx:4: recursion is not supported: f calls itself", refused(PtxBody.text(again, "call.uni f;")));
    }

    @Test
    void aLabelStandsOnce() {
        assertEquals(
                "some.ptx:18: the label L stands twice in this function",
                refused(PtxBody.text("", "L: ret;\nL: ret;")));
    }
}
