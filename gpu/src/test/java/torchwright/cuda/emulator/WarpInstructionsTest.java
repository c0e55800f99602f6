package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Branches, calls, shuffles, votes and barriers, by a few statements each. */
class WarpInstructionsTest {
    private final TestDevice device = new TestDevice();
    private final PtxBody body = new PtxBody(device);

    private static int[] expected(int n, IntUnaryOperator ofThread) {
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] = ofThread.applyAsInt(i);
        }
        return values;
    }

    @Test
    void lanesThatPartMeetAgain() {
        int[] got = body.run("""
                and.b32 r0, t, 3;
                setp.eq.u32 p, r0, 0;
                @p bra ZERO;
                setp.eq.u32 q, r0, 1;
                @q bra ONE;
                mov.u32 v, 2;
                bra.uni JOIN;
                ZERO: mov.u32 v, 0;
                bra.uni JOIN;
                ONE: mov.u32 v, 1;
                JOIN: activemask.b32 r1;
                popc.b32 r2, r1;
                mad.lo.s32 v, v, 100, r2;
                """);
        assertArrayEquals(expected(32, i -> Math.min(i & 3, 2) * 100 + 32), got);
    }

    @Test
    void lanesLeaveALoopWhenTheyAreDone() {
        int[] got = body.run("""
                mov.u32 r0, 0;
                LOOP: add.u32 r0, r0, 1;
                setp.lt.u32 p, r0, t;
                @p bra LOOP;
                vote.sync.ballot.b32 r1, 1, -1;
                popc.b32 r1, r1;
                mad.lo.s32 v, r0, 100, r1;
                """);
        assertArrayEquals(expected(32, i -> Math.max(i, 1) * 100 + 32), got);
    }

    @Test
    void lanesOfAWarpTakeALockOneAfterTheOther() {
        int[] got = body.after(".global .align 4 .u32 lock; .global .align 4 .u32 count;")
                .run("""
                        SPIN: atom.global.cas.b32 r0, [lock], 0, 1;
                        setp.ne.u32 p, r0, 0;
                        @p bra SPIN;
                        ld.volatile.global.u32 r1, [count];
                        add.u32 r1, r1, 1;
                        st.volatile.global.u32 [count], r1;
                        membar.gl;
                        atom.global.exch.b32 r2, [lock], 0;
                        bar.warp.sync -1;
                        ld.volatile.global.u32 v, [count];
                        """);
        assertArrayEquals(expected(32, i -> 32), got);
    }

    @Test
    void aJumpTableLeadsEachLaneItsWay() {
        int[] got = body.run("""
                rem.u32 r0, t, 3;
                TABLE: .branchtargets A, B, C;
                brx.idx r0, TABLE;
                A: mov.u32 v, 10; bra.uni END;
                B: mov.u32 v, 20; bra.uni END;
                C: mov.u32 v, 30;
                END: activemask.b32 r1;
                popc.b32 r1, r1;
                add.u32 v, v, r1;
                """);
        assertArrayEquals(expected(32, i -> (i % 3 + 1) * 10 + 32), got);
    }

    @Test
    void functionsCallEachOtherAlsoInBranches() {
        int[] got = body.after("""
                        .func (.param .b32 r) twice(.param .b32 x) {
                        .reg .b32 a; ld.param.u32 a, [x]; shl.b32 a, a, 1; st.param.b32 [r], a; ret; }
                        .func (.param .b32 r) some(.param .b32 x, .param .b64 y) {
                        .reg .b32 a, b; .reg .b64 c; .reg .pred p;
                        ld.param.u32 a, [x]; ld.param.u64 c, [y]; cvt.u32.u64 b, c; add.u32 a, a, b;
                        setp.gt.u32 p, a, 20; @p bra END;
                        { .param .b32 p0; st.param.b32 [p0+0], a; .param .b32 res;
                          call.uni (res), twice, (p0); ld.param.b32 a, [res+0]; }
                        END: st.param.b32 [r], a; ret; }
                        """).run("""
                        setp.eq.u32 p, t, 3;
                        @p bra SKIP;
                        { .param .b32 p0; .param .b64 p1; .param .b32 res;
                          cvt.u64.u32 w1, t; st.param.b32 [p0+0], v; st.param.b64 [p1+0], w1;
                          call (res), some, (p0, p1); ld.param.b32 v, [res+0]; }
                        SKIP: activemask.b32 r1;
                        popc.b32 r1, r1;
                        mad.lo.s32 v, v, 100, r1;
                        """);
        assertArrayEquals(expected(32, i -> (i == 3 ? 3 : 2 * i > 20 ? 2 * i : 4 * i) * 100 + 32), got);
    }

    @Test
    void everyShuffleReadsItsLane() {
        int[] down = body.run("shfl.sync.down.b32 r0|p, v, 3, 0x1f, -1; selp.b32 r1, 100, 0, p; add.s32 v, r0, r1;");
        assertArrayEquals(expected(32, i -> i + 3 < 32 ? i + 103 : i), down);
        int[] up = body.run("shfl.sync.up.b32 r0|p, v, 3, 0, -1; selp.b32 r1, 100, 0, p; add.s32 v, r0, r1;");
        assertArrayEquals(expected(32, i -> i >= 3 ? i + 97 : i), up);
        int[] butterfly = body.run("shfl.sync.bfly.b32 v, v, 5, 0x1f, -1;");
        assertArrayEquals(expected(32, i -> i ^ 5), butterfly);
        // 0x1807: segments of eight lanes.
        int[] index = body.run("shfl.sync.idx.b32 v, v, 10, 0x1807, -1;");
        assertArrayEquals(expected(32, i -> i / 8 * 8 + 2), index);
        int[] segments = body.run("shfl.sync.down.b32 v, v, 1, 0x1807, -1;");
        assertArrayEquals(expected(32, i -> i % 8 == 7 ? i : i + 1), segments);
    }

    @Test
    void partsOfAWarpShuffleByThemselves() {
        int[] got = body.run("""
                setp.lt.u32 p, t, 8;
                @p bra LOW;
                shfl.sync.bfly.b32 v, v, 2, 0x1f, 0xffffff00;
                bra.uni END;
                LOW: shfl.sync.bfly.b32 v, v, 1, 0x1f, 0xff;
                END:
                """);
        assertArrayEquals(expected(32, i -> i < 8 ? i ^ 1 : i ^ 2), got);
    }

    @Test
    void votesMatchesReductionsAndElections() {
        int[] votes = body.run("""
                setp.lt.u32 p, t, 5;
                vote.sync.any.pred q, p, -1;
                selp.b32 r0, 1, 0, q;
                vote.sync.all.pred q, !p, -1;
                selp.b32 r1, 2, 0, q;
                vote.sync.uni.pred q, p, -1;
                selp.b32 r2, 4, 0, q;
                vote.sync.ballot.b32 r3, p, -1;
                add.s32 v, r0, r1; add.s32 v, v, r2; mad.lo.s32 v, r3, 8, v;
                """);
        assertArrayEquals(expected(32, i -> 31 * 8 + 1), votes);
        int[] match = body.run("and.b32 r0, t, 1; match.any.sync.b32 v, r0, -1;");
        assertArrayEquals(expected(32, i -> i % 2 == 0 ? 0x55555555 : 0xAAAAAAAA), match);
        int[] all = body.run("shr.u32 r0, t, 5; match.all.sync.b32 v|p, r0, -1; @!p mov.u32 v, 0;");
        assertArrayEquals(expected(32, i -> -1), all);
        int[] least = body.run("sub.s32 r0, 7, t; redux.sync.min.s32 v, r0, -1;");
        assertArrayEquals(expected(32, i -> -24), least);
        int[] elected = body.run("elect.sync r0|p, -1; selp.b32 v, 1, 0, p; add.s32 v, v, r0;");
        assertArrayEquals(expected(32, i -> i == 0 ? 1 : 0), elected);
    }

    @Test
    void aBarrierCountsAndJoinsPredicatesOfTheWholeBlock() {
        int[] got = new PtxBody(device).threads(70).run("""
                        setp.lt.u32 p, t, 33;
                        bar.red.popc.u32 r0, 0, p;
                        bar.red.and.pred q, 0, p;
                        selp.b32 r1, 1000, 0, q;
                        bar.red.or.pred q, 0, p;
                        selp.b32 r2, 2000, 0, q;
                        add.s32 v, r0, r1; add.s32 v, v, r2;
                        """);
        assertArrayEquals(expected(70, i -> 2033), got);
    }

    @Test
    void oneWarpArrivesAndAnotherWaits() {
        int[] got = new PtxBody(device).threads(64).run("""
                        .shared .align 4 .u32 cell;
                        setp.ge.u32 p, t, 32;
                        @p bra CONSUMER;
                        setp.eq.u32 q, t, 0;
                        @q st.shared.u32 [cell], 42;
                        bar.arrive 3, 64;
                        bra.uni END;
                        CONSUMER: bar.sync 3, 64;
                        ld.shared.u32 v, [cell];
                        END:
                        """);
        assertArrayEquals(expected(64, i -> i < 32 ? i : 42), got);
    }

    @Test
    void theClockCountsInstructions() {
        int[] got = body.run("mov.u32 r0, %clock; mov.u32 r1, %clock; sub.s32 v, r1, r0;");
        assertArrayEquals(expected(32, i -> 1), got);
    }

    @Test
    void specialRegistersTellLanesAndMasks() {
        int[] got = body.run("""
                mov.u32 r0, %lanemask_lt;
                popc.b32 r1, r0;
                mov.u32 r2, %lanemask_ge;
                popc.b32 r3, r2;
                mov.u32 r4, %laneid;
                mad.lo.s32 v, r1, 100, r3;
                add.s32 v, v, r4;
                mov.u32 r5, WARP_SZ;
                mad.lo.s32 v, r5, 10000, v;
                """);
        assertArrayEquals(expected(32, i -> 320000 + i * 100 + 32 - i + i), got);
    }

    @Test
    void aKernelPrints() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        device.driver().printTo(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = "lane %d of %5.2f: %s\n";
        StringBuilder codes = new StringBuilder();
        for (char c : (text + '\0' + "ok" + '\0').toCharArray()) {
            codes.append(codes.length() == 0 ? "" : ",").append((int) c);
        }
        int name = text.length() + 1;
        new PtxBody(device)
                .threads(2)
                .after(".extern .func (.param .b32 r) vprintf(.param .b64 f, .param .b64 a);\n"
                        + ".global .align 1 .b8 text[" + (name + 3) + "] = {" + codes + "};")
                .run("""
                        .local .align 8 .b8 depot[24];
                        mov.u64 w1, depot;
                        st.local.u32 [depot], t;
                        mov.f64 w2, 0d3FF8000000000000;
                        st.local.f64 [depot+8], w2;
                        mov.u64 w5, text;
                        cvta.global.u64 w5, w5;
                        add.s64 w3, w5, NAME;
                        st.local.u64 [depot+16], w3;
                        cvta.local.u64 w4, w1;
                        { .param .b64 p0; .param .b64 p1; .param .b32 res;
                          st.param.b64 [p0+0], w5; st.param.b64 [p1+0], w4;
                          call.uni (res), vprintf, (p0, p1); }
                        """.replace("NAME", String.valueOf(name)));
        assertEquals("lane 0 of  1.50: ok\nlane 1 of  1.50: ok\n", bytes.toString(StandardCharsets.UTF_8));
    }
}
