package torchwright.cuda.jcuda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's assembler, ptxas, which comes with JCuda's libraries: it needs neither a GPU nor a driver. */
final class PtxAssembler {
    private static final Pattern KERNEL = Pattern.compile("Compiling entry function '([^']+)' for '([^']+)'");
    private static final Pattern PROPERTIES =
            Pattern.compile("(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads");
    private static final Pattern REGISTERS = Pattern.compile("Used (\\d+) registers");
    private static final Pattern SHARED = Pattern.compile("(\\d+) bytes smem");

    private PtxAssembler() {}

    /** {@return the assembler; empty where JCuda has no libraries for the system} */
    static Optional<PtxAssembler> find() {
        try {
            NativeLibraries.load(() -> JNvPTXCompiler.setExceptionsEnabled(false));
            return Optional.of(new PtxAssembler());
        } catch (LinkageError | IOException e) {
            return Optional.empty();
        }
    }

    /** {@return its release, {@code 12.0}} */
    String release() {
        int[] major = new int[1];
        int[] minor = new int[1];
        JNvPTXCompiler.nvPTXCompilerGetVersion(major, minor);
        return major[0] + "." + minor[0];
    }

    /**
     * {@return the kernels of a module, assembled}
     *
     * @throws IllegalArgumentException if the assembler refuses the module; the message is its own
     */
    List<AssembledKernel> assemble(String module, String ptx, String architecture) {
        byte[] text = (ptx + "\0").getBytes(StandardCharsets.UTF_8);
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        JNvPTXCompiler.nvPTXCompilerCreate(compiler, text.length, text);
        try {
            String[] options = {"--gpu-name=" + architecture, "--verbose"};
            if (JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options)
                    != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
                throw new IllegalArgumentException(module + " for " + architecture + ": " + errors(compiler));
            }
            return read(module, information(compiler));
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }

    private static String errors(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
        return text(log);
    }

    private static String information(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(compiler, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLog(compiler, log);
        return text(log);
    }

    private static String text(byte[] log) {
        String text = new String(log, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    // Three lines a kernel: its name, its memory, its registers.
    private static List<AssembledKernel> read(String module, String log) {
        List<AssembledKernel> kernels = new ArrayList<>();
        Matcher kernel = KERNEL.matcher(log);
        while (kernel.find()) {
            Matcher properties = find(PROPERTIES, log, kernel.end());
            Matcher registers = find(REGISTERS, log, kernel.end());
            int lineEnd = log.indexOf('\n', registers.end());
            Matcher shared = SHARED.matcher(log.substring(registers.end(), lineEnd < 0 ? log.length() : lineEnd));
            kernels.add(new AssembledKernel(
                    module,
                    kernel.group(1),
                    kernel.group(2),
                    Integer.parseInt(registers.group(1)),
                    shared.find() ? Integer.parseInt(shared.group(1)) : 0,
                    Integer.parseInt(properties.group(1)),
                    Integer.parseInt(properties.group(2)) + Integer.parseInt(properties.group(3))));
        }
        return kernels;
    }

    private static Matcher find(Pattern pattern, String log, int from) {
        Matcher matcher = pattern.matcher(log);
        if (!matcher.find(from)) {
            throw new IllegalStateException("the assembler's log has no " + pattern + ":\n" + log);
        }
        return matcher;
    }
}
