package torchwright.examples.chapter05;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import torchwright.io.FileFormatException;
import torchwright.io.SafeTensors;
import torchwright.io.SafeTensorsHeader;
import torchwright.programs.Inspect;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** A model in a file, and files that are no models. */
final class Checkpoints {
    private Checkpoints() {}

    /** Saves the post's model and reads it into a new one. */
    static void saveAndLoad() throws IOException {
        Path file = Files.createTempFile("post", ".safetensors");
        SafeTensors.save(file, PostModel.trained().stateDict());

        LinearRegression copy = new LinearRegression(1, 1);
        System.out.println(copy.loadStateDict(SafeTensors.load(file)));
        System.out.println(copy.call(Tensor.of(10f).reshape(1, 1)).item());
        Files.delete(file);
    }

    /** Prints what is written in front of the numbers. */
    static void header() throws IOException {
        Path file = Files.createTempFile("post", ".safetensors");
        SafeTensors.save(file, PostModel.trained().stateDict());
        byte[] bytes = Files.readAllBytes(file);
        int length = SafeTensors.header(file).size();
        System.out.println(new String(bytes, 8, length, StandardCharsets.UTF_8).strip());
        System.out.println(bytes.length - 8 - length + " bytes of numbers");
        Files.delete(file);
    }

    /** Two tensors that claim the same bytes. */
    static void sharedBytes() {
        judge(8, """
                {"weight": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                 "bias":   {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""");
    }

    /** Bytes that belong to nobody. */
    static void gap() {
        judge(40, """
                {"weight": {"dtype": "F32", "shape": [2], "data_offsets": [32, 40]}}""");
    }

    /** A thousand gigabytes in four bytes. */
    static void terabyte() {
        judge(4, """
                {"weight": {"dtype": "F32", "shape": [274877906944], "data_offsets": [0, 4]}}""");
    }

    /** A product that is 0, if one does not look. */
    static void wrapsAround() {
        long side = 4294967296L;
        System.out.println(side * side);
        judge(0, """
                {"weight": {"dtype": "F32", "shape": [4294967296, 4294967296], "data_offsets": [0, 0]}}""");
    }

    /** Two answers to one question. */
    static void twice() {
        judge(4, """
                {"weight": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]},
                 "weight": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}""");
    }

    /** A header longer than the memory of most machines. */
    static void longHeader() throws IOException {
        Path file = Files.createTempFile("hostile", ".safetensors");
        Files.write(file, new byte[] {-1, -1, -1, -1, -1, -1, -1, 127, '{', '}'});
        try {
            SafeTensors.load(file);
        } catch (FileFormatException refused) {
            System.out.println("refused  byte " + refused.offset() + ": " + refused.problem());
        }
        Files.delete(file);
    }

    /** Reads a header as if that many bytes followed it. */
    private static void judge(long dataSize, String header) {
        try {
            SafeTensorsHeader.parse(header.getBytes(StandardCharsets.UTF_8), dataSize);
            System.out.println("believed");
        } catch (FileFormatException refused) {
            System.out.println("refused  " + refused.getMessage());
        }
    }

    /** Cuts a saved file short by a byte, as a broken download does. */
    static void cutShort() throws IOException {
        Path file = Files.createTempFile("post", ".safetensors");
        SafeTensors.save(file, PostModel.trained().stateDict());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        try {
            SafeTensors.load(file);
        } catch (FileFormatException refused) {
            System.out.println("refused  byte " + refused.offset() + ": " + refused.problem());
        }
        Files.delete(file);
    }

    /** Runs the program {@code inspect} on the post's model; the file's folder is left out of what it prints. */
    static void inspect() throws IOException {
        Path folder = Files.createTempDirectory("inspect");
        Path file = folder.resolve("post.safetensors");
        SafeTensors.save(file, PostModel.trained().stateDict(), Map.of("trained by", "the post"));
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Inspect.main(new String[] {file.toString()});
        } finally {
            System.setOut(out);
        }
        out.print(printed.toString(StandardCharsets.UTF_8)
                .replace(file.toString(), file.getFileName().toString()));
        Files.delete(file);
        Files.delete(folder);
    }
}
