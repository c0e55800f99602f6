package torchwright.tool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import torchwright.tool.RunResult.Ending;

/** A worker as its parent sees it: a JVM that may have to be ended. */
final class WorkerProcess implements AutoCloseable {
    /** How long a JVM may take to start on a busy machine. */
    private static final int START_MILLIS = 120_000;
    /** What a JVM exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private final Process process;
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean usable = true;

    /**
     * Starts a worker and waits until it is ready.
     *
     * @param settings how it is started
     * @param base     the solution and the tests, of which each request names a variant
     */
    WorkerProcess(WorkerSettings settings, ClassFiles base) throws IOException {
        String word = UUID.randomUUID().toString();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            process = start(settings, door.getLocalPort(), word);
            socket = accept(door);
        }
        socket.setSoTimeout(START_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        if (!Wire.readText(in).equals(word)) {
            close();
            throw new IOException("another program answered in place of a worker");
        }
        Wire.writeFiles(out, base.byPath());
        out.flush();
        if (in.readByte() != Wire.READY) {
            close();
            throw new IOException("a worker did not become ready");
        }
    }

    private static Process start(WorkerSettings settings, int port, String word) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.modules().forEach(module -> command.addAll(List.of("--add-modules", module)));
        // Most runs are short: the first compiler tier and the serial collector start fastest.
        command.addAll(List.of("-ea", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-Xmx" + settings.heap(), "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Djava.awt.headless=true", "-classpath", settings.classPath()));
        command.addAll(List.of(Worker.class.getName(), String.valueOf(port), word));
        return new ProcessBuilder(command)
                .directory(settings.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits for the JVM to connect, but not for one that has already failed. */
    private Socket accept(ServerSocket door) throws IOException {
        door.setSoTimeout(START_MILLIS / 100);
        for (int turn = 0; turn < 100 && process.isAlive(); turn++) {
            try {
                return door.accept();
            } catch (SocketTimeoutException e) {
                // It may still be starting.
            }
        }
        process.destroyForcibly();
        throw new IOException("a worker did not start");
    }

    /** {@return whether another run can be asked for} */
    boolean isUsable() {
        return usable && process.isAlive();
    }

    /**
     * Runs tests, and ends the JVM where they do not end.
     *
     * @param silence how long the worker may say nothing
     */
    RunResult run(RunRequest request, Duration silence) throws IOException {
        long start = System.nanoTime();
        List<TestOutcome> outcomes = new ArrayList<>();
        String running = "";
        Ending ending = Ending.COMPLETED;
        String detail = "";
        try {
            socket.setSoTimeout((int) silence.toMillis());
            Wire.writeRequest(out, request);
            out.flush();
            for (byte event = in.readByte(); event != Wire.END; event = in.readByte()) {
                if (event == Wire.STARTED) {
                    running = Wire.readText(in);
                } else {
                    outcomes.add(Wire.readOutcome(in));
                }
            }
            usable = in.readBoolean();
        } catch (SocketTimeoutException e) {
            ending = Ending.HUNG;
            detail = "ended after " + silence.toSeconds() + " s";
        } catch (IOException e) {
            int status = status();
            if (status == Worker.BROKEN_STATUS) {
                throw new IOException("a worker broke down", e);
            }
            ending = status == OUT_OF_MEMORY_STATUS ? Ending.OUT_OF_MEMORY : Ending.EXITED;
            detail = ending == Ending.EXITED ? "status " + status : "";
        }
        if (ending != Ending.COMPLETED) {
            close();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new RunResult(outcomes, ending, ending == Ending.COMPLETED ? "" : running, detail, millis);
    }

    /** The exit status of a JVM whose connection broke: it is ending or has ended. */
    private int status() {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        usable = false;
        if (socket != null) {
            socket.close();
        }
        process.destroyForcibly();
    }
}
