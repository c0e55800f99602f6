package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.Dim3;

/** Loads, stores, atomics, addresses and moves, by a few statements each. */
class MemoryInstructionsTest {
    private final PtxBody body = new PtxBody(new TestDevice());

    private static int[] expected(IntUnaryOperator ofThread) {
        int[] values = new int[32];
        for (int i = 0; i < 32; i++) {
            values[i] = ofThread.applyAsInt(i);
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"u8, 200", "s8, -56", "u16, 456", "s16, 456", "u32, 456", "b32, 456"})
    void narrowLoadsFillUpWithZerosOrTheSign(String type, int value) {
        int[] got = body.run("st.global.b32 [mine], 456; ld.global." + type + " v, [mine];");
        assertArrayEquals(expected(i -> value), got);
    }

    @Test
    void vectorsOfTwoAndFourAreLoadedAndStored() {
        int[] got = body.run("""
                setp.lt.u32 p, t, 8;
                mul.wide.u32 w1, t, 16;
                add.s64 w2, in, w1;
                add.s64 w3, out, w1;
                @p ld.global.v4.u32 {r0, r1, r2, r3}, [w2];
                @p st.global.v2.u32 [w3], {r3, r2};
                @p st.global.v2.b32 [w3+8], {r1, r0};
                bar.sync 0;
                ld.global.u32 v, [mine];
                """);
        assertArrayEquals(expected(i -> i / 4 * 4 + 3 - i % 4), got);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "local", "global"})
    void aGenericAddressLeadsToItsSpace(String space) {
        String declaration = space.equals("global") ? ".global .b8 there[256];" : "";
        String own = space.equals("global") ? "" : "." + space + " .align 4 .b8 there[256];\n";
        int[] got = body.after(declaration).run(own + """
                mov.u64 w1, there;
                cvta.SPACE.u64 w2, w1;
                mul.wide.u32 w3, t, 4;
                add.s64 w2, w2, w3;
                add.s32 r0, v, 100;
                st.u32 [w2], r0;
                cvta.to.SPACE.u64 w4, w2;
                ld.SPACE.u32 r1, [w4];
                ld.u32 r2, [w2];
                isspacep.SPACE p, w2;
                selp.b32 r3, 1000, 0, p;
                isspacep.const q, w1;
                add.s32 v, r1, r2;
                add.s32 v, v, r3;
                """.replace("SPACE", space));
        assertArrayEquals(expected(i -> 2 * (i + 100) + 1000), got);
    }

    @Test
    void variablesHaveInitialValuesAndAddressesOfEachOther() {
        int[] got = body.after("""
                        .const .align 4 .u32 primes[4] = {2, 3, 5, 7};
                        .global .align 8 .u64 pointer = generic(primes);
                        """).run("""
                        ld.global.u64 w1, [pointer];
                        ld.u32 r0, [w1+8];
                        ld.const.u32 r1, [primes+12];
                        mad.lo.s32 v, r0, r1, v;
                        """);
        assertArrayEquals(expected(i -> 35 + i), got);
    }

    @Test
    void registersArePackedAndUnpacked() {
        int[] got = body.run("""
                mov.b64 w1, {t, v};
                mov.b64 {r0, r1}, w1;
                mov.b32 {h0, h1}, r1;
                mov.b32 r2, {h1, h0};
                add.s32 v, r0, r2;
                """);
        assertArrayEquals(expected(i -> i + (i << 16)), got);
    }

    private static IntBinaryOperator atomic(String operation) {
        return switch (operation) {
            case "add.u32", "add.s32" -> Integer::sum;
            case "min.s32" -> Math::min;
            case "max.u32" -> (a, b) -> Integer.compareUnsigned(a, b) > 0 ? a : b;
            case "and.b32" -> (a, b) -> a & b;
            case "or.b32" -> (a, b) -> a | b;
            case "xor.b32" -> (a, b) -> a ^ b;
            case "inc.u32" -> (a, b) -> Integer.compareUnsigned(a, b) >= 0 ? 0 : a + 1;
            case "dec.u32" -> (a, b) -> a == 0 || Integer.compareUnsigned(a, b) > 0 ? b : a - 1;
            default -> (a, b) -> b;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add.u32",
                "add.s32",
                "min.s32",
                "max.u32",
                "and.b32",
                "or.b32",
                "xor.b32",
                "inc.u32",
                "dec.u32",
                "exch.b32"
            })
    void atomicsChangeSharedAndGlobalMemoryLaneByLane(String operation) {
        for (String space : new String[] {"shared", "global"}) {
            boolean shared = space.equals("shared");
            int[] got = new PtxBody(new TestDevice())
                    .after(shared ? "" : ".global .align 4 .u32 cell;")
                    .run((shared ? ".shared .align 4 .u32 cell;\n" : "")
                            + "setp.eq.u32 p, t, 0;\n@p st." + space + ".u32 [cell], 21;\nbar.sync 0;\n"
                            + "atom." + space + "." + operation + " r0, [cell], v;\nbar.sync 0;\n"
                            + "red." + space + "." + (operation.startsWith("exch") ? "add.u32" : operation)
                            + " [cell], 3;\nbar.sync 0;\nld." + space
                            + ".u32 r1, [cell];\nmad.lo.s32 v, r0, 1000, r1;");
            int cell = 21;
            int[] old = new int[32];
            for (int i = 0; i < 32; i++) {
                old[i] = cell;
                cell = atomic(operation).applyAsInt(cell, i);
            }
            IntBinaryOperator again = operation.startsWith("exch") ? Integer::sum : atomic(operation);
            for (int i = 0; i < 32; i++) {
                cell = again.applyAsInt(cell, 3);
            }
            int last = cell;
            assertArrayEquals(expected(i -> old[i] * 1000 + last), got, space);
        }
    }

    @Test
    void compareAndSwapReplacesWhatItExpects() {
        int[] got = body.after(".global .align 4 .u32 cell;")
                .run(
                        "atom.global.cas.b32 r0, [cell], v, 7; bar.sync 0; ld.global.u32 r1, [cell]; mad.lo.s32 v, r0, 10, r1;");
        assertArrayEquals(expected(i -> (i == 0 ? 0 : 7) * 10 + 7), got);
    }

    @Test
    void atomicsOfFloatsHalvesAndLongsAdd() {
        int[] got = body.after(".global .align 4 .f32 f; .global .align 8 .f64 d; .global .align 8 .u64 l;"
                        + ".global .align 4 .b32 h; .global .align 8 .u64 m;")
                .run("""
                        cvt.rn.f32.s32 r0, v;
                        cvt.rn.f64.s32 w1, v;
                        cvt.s64.s32 w2, v;
                        red.global.add.f32 [f], r0;
                        red.global.add.f64 [d], w1;
                        atom.global.add.u64 w3, [l], w2;
                        atom.global.max.u64 w3, [m], w2;
                        red.global.add.noftz.f16x2 [h], 1006648320;
                        bar.sync 0;
                        ld.global.f32 r1, [f];
                        ld.global.f64 w4, [d];
                        ld.global.u64 w5, [l];
                        ld.global.u64 w6, [m];
                        cvt.rzi.s32.f32 r2, r1;
                        cvt.rzi.s32.f64 r3, w4;
                        cvt.u32.u64 r4, w5;
                        cvt.u32.u64 r5, w6;
                        ld.global.u16 h0, [h];
                        ld.global.u16 h1, [h+2];
                        cvt.f32.f16 r6, h1;
                        cvt.rzi.s32.f32 r6, r6;
                        add.s32 v, r2, r3;
                        add.s32 v, v, r4;
                        add.s32 v, v, r5;
                        add.s32 v, v, r6;
                        """);
        // 496 three times, the maximum 31, and 32 ones in the upper half.
        assertArrayEquals(expected(i -> 3 * 496 + 31 + 32), got);
    }

    @Test
    void anAsynchronousCopyFillsWithZerosWhatItDoesNotRead() {
        int[] got = body.run("""
                .shared .align 16 .b8 there[512];
                mov.u32 r0, there;
                mad.lo.u32 r0, t, 16, r0;
                setp.lt.u32 p, t, 8;
                mul.wide.u32 w1, t, 16;
                add.s64 w2, in, w1;
                @p cp.async.cg.shared.global [r0], [w2], 16, 4;
                cp.async.commit_group;
                cp.async.wait_all;
                bar.sync 0;
                mov.u32 r1, there;
                mad.lo.u32 r1, t, 4, r1;
                ld.shared.u32 v, [r1];
                """);
        assertArrayEquals(expected(i -> i % 4 == 0 ? i : 0), got);
    }

    @Test
    void hintsOfCachesChangeNothing() {
        int[] got = body.run("""
                prefetch.global.L2 [in];
                ld.global.nc.L1::no_allocate.L2::128B.u32 r0, [in+4];
                ld.global.ca.u32 r1, [in+8];
                membar.gl;
                fence.acq_rel.gpu;
                st.global.cs.u32 [mine], r1;
                ld.relaxed.gpu.global.u32 r1, [mine];
                ld.volatile.global.u32 r2, [mine];
                add.s32 v, r0, r2;
                """);
        assertArrayEquals(expected(i -> 3), got);
    }

    @Test
    void whatAPointerPointsToDoesNotMoveTheParameter() {
        TestDevice device = new TestDevice();
        long out = device.bytes(4);
        String ptx = """
                .version 8.0
                .target sm_90
                .address_size 64
                .visible .entry k(.param .f32 a, .param .u64 .ptr .global .align 1 b, .param .align 16 .b8 c[32]) {
                .reg .b32 r<4>; .reg .b64 w;
                ld.param.f32 r0, [a];
                ld.param.u64 w, [b];
                ld.param.u32 r1, [c+4];
                add.s32 r0, r0, r1;
                st.global.u32 [w], r0;
                ret;
                }
                """;
        device.driver()
                .launch(
                        device.driver().load("pointer.ptx", ptx).kernel("k"),
                        Dim3.of(1),
                        Dim3.of(1),
                        0,
                        CudaDriver.DEFAULT_STREAM,
                        TestDevice.with().value(100).pointer(out).struct(1, 20, 3, 4, 5, 6, 7, 8));
        assertEquals(120, device.ints(out, 1)[0]);
    }

    @Test
    void aBlockOfThreeDimensionsNumbersItsThreads() {
        TestDevice device = new TestDevice();
        long out = device.bytes(4 * 2 * 24);
        String ptx = """
                .version 6.0
                .target sm_50
                .address_size 64
                .visible .entry k(.param .u64 p) {
                .reg .b32 r<12>; .reg .b64 w<4>;
                mov.u32 r0, %tid.x; mov.u32 r1, %tid.y; mov.u32 r2, %tid.z; mov.u32 r3, %ctaid.z;
                mov.u32 r4, %ntid.x; mov.u32 r5, %ntid.y; mov.u32 r6, %ntid.z; mov.u32 r7, %nctaid.z;
                mad.lo.u32 r8, r3, r6, r2;
                mad.lo.u32 r8, r8, r5, r1;
                mad.lo.u32 r8, r8, r4, r0;
                mul.wide.u32 w0, r8, 4;
                ld.param.u64 w1, [p];
                add.s64 w1, w1, w0;
                mad.lo.u32 r9, r8, 10, r7;
                st.global.u32 [w1], r9;
                ret;
                }
                """;
        device.driver()
                .launch(
                        device.driver().load("dimensions.ptx", ptx).kernel("k"),
                        new Dim3(1, 1, 2),
                        new Dim3(2, 3, 4),
                        0,
                        CudaDriver.DEFAULT_STREAM,
                        TestDevice.with().pointer(out));
        int[] got = device.ints(out, 48);
        for (int i = 0; i < 48; i++) {
            assertEquals(10 * i + 2, got[i]);
        }
    }
}
