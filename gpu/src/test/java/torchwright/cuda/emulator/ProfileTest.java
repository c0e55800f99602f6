package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;

/** Counters of kernels whose numbers can be counted by hand, and what is made of them. */
class ProfileTest {
    private static final List<String> SOURCE = List.of("first", "second");

    private final TestDevice device = new TestDevice(EmulatorOptions.defaults().counting());

    private Profile profile(String file, String kernel, Dim3 grid, Dim3 block, ParameterBlock parameters) {
        device.launch(file, kernel, grid, block, parameters);
        return device.driver().lastProfile().orElseThrow();
    }

    private Profile vectorAdd(int n) {
        long x = device.put(new float[n]);
        return profile(
                "elementwise",
                "vectorAdd",
                Dim3.of(4),
                Dim3.of(256),
                with().pointer(x).pointer(x).pointer(device.bytes(4 * n)).value(n));
    }

    private Profile transpose(String kernel) {
        long x = device.put(new float[1024]);
        return profile(
                "tiles",
                kernel,
                Dim3.of(1),
                Dim3.of(32, 32),
                with().pointer(x).pointer(device.bytes(4096)).value(32).value(32));
    }

    @Test
    void neighbouringLanesTouchAsFewSectorsAsCanBe() {
        Profile.Counts total = vectorAdd(1024).total();
        // Three arrays of 4096 bytes in pieces of 32.
        assertEquals(3 * 128, total.sectors());
        assertEquals(3 * 128, total.idealSectors());
        assertEquals(0, total.diverged());
        assertEquals(1.0, total.laneUse());
        assertEquals(32 * 32 * 22, total.lanes(), "22 instructions a thread, 1024 threads");
        assertEquals(32 * 22, total.instructions());
    }

    @Test
    void theGuardPartsTheLastWarp() {
        Profile profile = vectorAdd(1000);
        assertEquals(1, profile.total().diverged());
        assertTrue(profile.total().laneUse() < 1);
        assertEquals(32, profile.byOpcode().get("bra").instructions());
        assertEquals(1000, profile.byOpcode().get("add.f32").lanes());
        assertEquals(2 * 125, profile.byOpcode().get("ld.global.f32").sectors());
    }

    @Test
    void aNaiveTransposeWritesEightTimesTheSectors() {
        Profile profile = transpose("transposeNaive");
        assertEquals(128, profile.byOpcode().get("ld.global.f32").sectors());
        assertEquals(1024, profile.byOpcode().get("st.global.f32").sectors());
        assertEquals(128, profile.byOpcode().get("st.global.f32").idealSectors());
    }

    @Test
    void aColumnOfATileHitsOneBankAndPaddingSpreadsIt() {
        Profile.Counts tiled = transpose("transposeTiled").total();
        assertEquals(256, tiled.sectors());
        assertEquals(32 + 32 * 32, tiled.passes());
        assertEquals(64, tiled.idealPasses());
        assertEquals(32 * 31, tiled.bankConflicts());
        assertEquals(0, transpose("transposePadded").total().bankConflicts());
    }

    @Test
    void lanesThatReadOnePlaceNeedOneSectorAndOnePass() {
        int[] unused = new PtxBody(device).run("""
                        .shared .align 4 .u32 cell;
                        setp.eq.u32 p, t, 0;
                        @p st.shared.u32 [cell], 1;
                        bar.sync 0;
                        ld.shared.u32 r0, [cell];
                        ld.global.u8 r1, [in];
                        """);
        assertEquals(32, unused.length);
        Profile profile = device.driver().lastProfile().orElseThrow();
        assertEquals(1, profile.byOpcode().get("ld.shared.u32").passes());
        assertEquals(1, profile.byOpcode().get("ld.global.u8").sectors());
        assertEquals(1, profile.byOpcode().get("ld.global.u8").idealSectors());
    }

    @Test
    void wideAccessesTakeOnePassAQuarterOfAWarp() {
        new PtxBody(device).run("""
                        .shared .align 16 .b8 there[1024];
                        mov.u32 r0, there;
                        mad.lo.u32 r1, t, 16, r0;
                        st.shared.v4.u32 [r1], {t, t, t, t};
                        mad.lo.u32 r2, t, 32, r0;
                        bar.sync 0;
                        st.shared.v2.u32 [r2], {t, t};
                        """);
        Profile profile = device.driver().lastProfile().orElseThrow();
        assertEquals(4, profile.byOpcode().get("st.shared.v4.u32").passes());
        // Sixteen lanes of 8 bytes, 32 apart: words 8 apart meet in four pairs of banks, four to a bank.
        assertEquals(2 * 4, profile.byOpcode().get("st.shared.v2.u32").passes());
        assertEquals(2, profile.byOpcode().get("st.shared.v2.u32").idealPasses());
    }

    @Test
    void countsDoNotDependOnTheNumberOfThreads() {
        Profile.Counts one = null;
        for (int threads = 1; threads <= 3; threads++) {
            TestDevice other =
                    new TestDevice(EmulatorOptions.defaults().counting().withThreads(threads));
            long x = other.put(new float[5000]);
            long sum = other.put(0.0f);
            other.launch(
                    "reductions",
                    "shuffleSum",
                    Dim3.of(7),
                    Dim3.of(96),
                    with().pointer(x).pointer(sum).value(5000));
            Profile.Counts counts = other.driver().lastProfile().orElseThrow().total();
            one = one == null ? counts : one;
            assertEquals(one, counts);
        }
    }

    @Test
    void nothingIsCountedUnlessAskedFor() {
        TestDevice plain = new TestDevice();
        long x = plain.put(new float[32]);
        plain.launch(
                "elementwise",
                "vectorAdd",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(x).pointer(x).pointer(x).value(32));
        assertFalse(plain.driver().lastProfile().isPresent());
    }

    @Test
    void theReportHasARowForEachSourceLine() {
        String report = vectorAdd(1024).report(Map.of("elementwise.cu", SOURCE));
        assertEquals("""
                kernel vectorAdd, grid (4, 1, 1), block (256, 1, 1); occupancy about 100 % (64 of 64 warps), limited by threads
                line                 instructions  lanes  diverged       sectors / ideal shared passes / ideal
                elementwise.cu:4              128  100 %
                elementwise.cu:5              224  100 %
                elementwise.cu:6               64  100 %
                elementwise.cu:7              256  100 %                       384 / 384
                elementwise.cu:9               32  100 %
                total                         704  100 %                       384 / 384
                """, report.replace("\r\n", "\n"));
    }

    @Test
    void theHeatMapColoursLinesByTheirInstructions() {
        List<String> source =
                List.of("", "", "", "void vectorAdd() {", "  int i = a < b && c;", "  if", "  c[i]", "", "}");
        String svg = vectorAdd(1024).heatMap("elementwise.cu", source).replace("\r\n", "\n");
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "), svg);
        assertTrue(svg.contains("int i = a &lt; b &amp;&amp; c;"), svg);
        assertTrue(svg.contains("var(--accent, "), svg);
        // The line with most instructions is darkest, the others in proportion.
        assertTrue(
                svg.contains("fill-opacity=\"0.500\"/>\n<text x=\"8\" y=\"93\" xml:space=\"preserve\""
                        + " fill=\"var(--ink, #26221c)\">256</text>"),
                svg);
        assertEquals(5, svg.split("<rect").length - 1);
    }

    @Test
    void occupancyIsWhatTheScarcestResourceAllows() {
        assertEquals(new Occupancy(8, 64, 64, "threads"), Occupancy.of(256, 32, 0));
        assertEquals(new Occupancy(2, 16, 64, "registers"), Occupancy.of(256, 128, 0));
        assertEquals(new Occupancy(4, 32, 64, "shared memory"), Occupancy.of(256, 32, 48 * 1024));
        assertEquals(new Occupancy(32, 32, 64, "blocks"), Occupancy.of(32, 32, 0));
        assertEquals(0.25, Occupancy.of(256, 128, 0).share());
    }

    @Test
    void linesOfHeadersCountForTheLineThatUsesThem() {
        Profile profile = profile(
                "half",
                "halfAxpy",
                Dim3.of(1),
                Dim3.of(32),
                with().pointer(device.put(new short[64]))
                        .pointer(device.put(new short[64]))
                        .value(1f)
                        .value(32));
        assertEquals("half.cu", profile.bySource().lastKey().file());
        assertTrue(profile.ptxLines().stream().allMatch(line -> line.source().line() < 13), "lines of the source only");
    }
}
