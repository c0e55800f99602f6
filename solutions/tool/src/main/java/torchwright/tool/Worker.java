package torchwright.tool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * Runs tests in a JVM of its own, which the parent can end: a wrong solution may never return, exit, or eat all memory.
 *
 * <p>Started with a port of the parent's and the word that opens it.
 */
final class Worker {
    /** What a worker exits with when it, and not a test, is at fault. */
    static final int BROKEN_STATUS = 70;

    private Worker() {}

    /**
     * Serves requests until the parent hangs up.
     *
     * @param arguments the port and the pass word
     */
    public static void main(String... arguments) {
        // An endless test must not outlive the proofs.
        ProcessHandle.current().parent().ifPresent(Worker::endWith);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            Wire.writeText(out, arguments[1]);
            out.flush();
            silence();
            serve(in, out);
            end(0);
        } catch (IOException | RuntimeException e) {
            end(BROKEN_STATUS);
        }
    }

    private static void endWith(ProcessHandle parent) {
        Thread watch = new Thread(
                () -> {
                    parent.onExit().join();
                    end(0);
                },
                "parent watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Ends the JVM whatever threads a test has left behind. */
    private static void end(int status) {
        Runtime.getRuntime().halt(status);
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        SortedMap<String, byte[]> base = Wire.readFiles(in);
        ClassFiles solution = new ClassFiles(base);
        VariantRun.warmUp();
        out.writeByte(Wire.READY);
        out.flush();
        while (true) {
            RunRequest request;
            try {
                request = Wire.readRequest(in);
            } catch (EOFException e) {
                return;
            }
            ClassFiles variant = solution.without(request.removed()).plus(request.replaced());
            boolean clean = new VariantRun(variant, request.exercises(), out).run();
            out.writeByte(Wire.END);
            out.writeBoolean(clean);
            out.flush();
        }
    }

    /** What tests print is nobody's concern here; nor what they read. */
    private static void silence() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(java.io.InputStream.nullInputStream());
    }
}
