package torchwright.cuda.emulator;

import static torchwright.cuda.emulator.TestDevice.with;

import torchwright.cuda.CudaDriver;
import torchwright.cuda.Dim3;

/**
 * A kernel of a few statements between reading an int and writing one: {@code t} is the thread, {@code v} the value that
 * it was given and gives back, {@code in} and {@code out} are the addresses of both arrays, {@code mine} that of its own
 * result.
 */
final class PtxBody {
    private final TestDevice device;
    private String declarations = "";
    private int threads = 32;

    PtxBody(TestDevice device) {
        this.device = device;
    }

    /** Adds what stands before the kernel, such as variables and functions. */
    PtxBody after(String before) {
        declarations = before;
        return this;
    }

    PtxBody threads(int count) {
        threads = count;
        return this;
    }

    static String text(String declarations, String statements) {
        return ".version 7.8\n.target sm_90\n.address_size 64\n" + declarations
                + "\n.visible .entry k(.param .u64 p_in, .param .u64 p_out) {\n"
                + ".reg .pred p, q, o;\n.reg .b16 h<8>;\n.reg .b32 t, v, r<16>;\n.reg .b64 in, out, mine, w<16>;\n"
                + "ld.param.u64 in, [p_in];\nld.param.u64 out, [p_out];\nmov.u32 t, %tid.x;\n"
                + "mul.wide.u32 mine, t, 4;\nadd.s64 w0, in, mine;\nadd.s64 mine, out, mine;\nld.global.u32 v, [w0];\n"
                + statements
                + "\nst.global.u32 [mine], v;\nret;\n}\n";
    }

    /** Gives each thread its number and runs. */
    int[] run(String statements) {
        int[] given = new int[threads];
        for (int i = 0; i < threads; i++) {
            given[i] = i;
        }
        return run(statements, given);
    }

    int[] run(String statements, int... given) {
        long in = device.put(given);
        long out = device.put(new int[threads]);
        device.driver()
                .launch(
                        device.driver()
                                .load("body.ptx", text(declarations, statements))
                                .kernel("k"),
                        Dim3.of(1),
                        Dim3.of(threads),
                        0,
                        CudaDriver.DEFAULT_STREAM,
                        with().pointer(in).pointer(out));
        return device.ints(out, threads);
    }
}
