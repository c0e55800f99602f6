package torchwright.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** .npy files that must be refused. */
final class HostileNpy {
    private static final int TEXT = 10;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileNpy() {}

    static List<HostileFile> all() {
        HostileNpy table = new HostileNpy();
        table.beginnings();
        table.dictionaries();
        table.types();
        table.shapes();
        return table.files;
    }

    private void beginnings() {
        raw("an empty file", new byte[0], 0, "a .npy file begins with \\x93NUMPY");
        raw("another magic", "PK\3\4 and more".getBytes(StandardCharsets.ISO_8859_1), 0, "begins with \\x93NUMPY");
        raw("only the magic", magic(1, 0), 8, "expected 2 more bytes, but the file has only 0");
        raw("version 0", file(0, 0, 2, "{}", 0), 6, "version 0.0 of the format is not known");
        raw("version 4", file(4, 0, 2, "{}", 0), 6, "version 4.0 of the format is not known");
        raw("version 1.1", file(1, 1, 2, "{}", 0), 6, "version 1.1 of the format is not known");
        raw(
                "a text longer than the file",
                file(1, 0, 99, "{}", 0),
                10,
                "expected 99 more bytes, but the file has only 2");
        raw("a text over the limit", file(1, 0, 10_001, "{}", 0), 8, "claims 10001 bytes of text; the limit is 10000");
        raw("a text of 2 GiB", file(2, 0, Integer.MAX_VALUE, "{}", 0), 8, "claims 2147483647 bytes of text");
        raw("a text of 4 GiB", file(2, 0, -1, "{}", 0), 8, "claims 4294967295 bytes of text");
        text("no text", "", 0, "expected '{', but found the end");
    }

    private void dictionaries() {
        text("a call", "__import__('os').system('x')", 0, "expected '{', but found \"__import\"");
        text("a list", "[]", 0, "expected '{'");
        text("a dictionary that does not end", "{'descr': '<f4', ", 17, "expected a string, but found the end");
        text("no members", "{}", 0, "the header has no descr");
        text("no descr", "{'fortran_order': False, 'shape': (1,)}", 0, "the header has no descr");
        text("no order", "{'descr': '<f4', 'shape': (1,)}", 0, "the header has no fortran_order");
        text("no shape", "{'descr': '<f4', 'fortran_order': False}", 0, "the header has no shape");
        text("a name twice", "{'descr': '<f4', 'descr': '<f8'}", 17, "the name \"descr\" stands here twice");
        text("a name of its own", "{'code': 'x'}", 1, "a header has descr, fortran_order and shape, but not \"code\"");
        text("a name that does not end", "{'descr", 1, "expected a string of plain characters");
        text("an escape in a name", "{'d\\145scr': '<f4'}", 1, "expected a string of plain characters");
        text("no colon", "{'descr' '<f4'}", 9, "expected ':'");
        text("an order that is a number", "{'fortran_order': 0}", 18, "expected True or False, but found \"0}\"");
        text("an order that is a string", "{'fortran_order': 'False'}", 18, "expected True or False");
        text(
                "text behind the dictionary",
                good("(1,)") + "; x",
                good("(1,)").length(),
                "expected the end of the header");
        text("brackets without end", "{'shape': " + "(".repeat(9000), 11, "expected a whole number of 0 or more");
    }

    private void types() {
        type("pickled objects", "'|O'", "the elements are pickled Python objects");
        type("pickled objects of 8 bytes", "'<O8'", "the elements are pickled Python objects");
        type("records", "[('a', '<f4')]", "the elements are records of several fields");
        type("a type that is a number", "4", "expected a string, but found \"4, 'fort\"");
        type("int32", "'<i4'", "have the type \"<i4\" (signed integers), which this engine does not have");
        type("bytes", "'|u1'", "have the type \"|u1\" (unsigned integers)");
        type("complex", "'<c8'", "have the type \"<c8\" (complex numbers)");
        type("text of huge width", "'<U999999999'", "(text)");
        type("no order of bytes", "'f4'", "have the type \"f4\"");
        type("an order for whoever reads", "'=f4'", "have the type \"=f4\" (floating-point numbers)");
        type("an empty type", "''", "have the type \"\"");
        type("a float of three bytes", "'<f3'", "have the type \"<f3\"");
    }

    private void shapes() {
        shape("a negative size", "(-1,)", 1, "expected a whole number of 0 or more, but found \"-1,)");
        shape("a size with a fraction", "(1.0,)", 2, "expected ',' or ')'");
        shape("a size that is a string", "('1',)", 1, "expected a whole number");
        shape("a shape that is a number", "1", 0, "expected '('");
        shape("brackets without a comma", "(1)", 3, "expected ',' before the end of a tuple of one");
        shape("a shape that is a list", "[1]", 0, "expected '('");
        shape("a leading zero", "(01,)", 1, "expected a whole number");
        shape("a long of Python 2", "(1L,)", 2, "expected ',' or ')'");
        shape("a size beyond a long", "(9223372036854775808,)", 1, "the size is beyond 9223372036854775807");
        shape("a size beyond an int", "(2147483648,)", 0, "a dimension of this engine ends at 2147483647");
        shape("65 dimensions", "(" + "1, ".repeat(65) + ")", 193, "expected at most 64 sizes");
        shape("a product beyond a long", "(2147483647, 2147483647, 2147483647)", 0, "cannot be counted");
        shape("bytes beyond a long", "(2147483647, 2147483647)", 0, "cannot be counted");
        data("eight gigabytes", "(2147483647,)", 4, "need 8589934588 bytes, but 4 follow");
        data("a byte too few", "(1,)", 3, "need 4 bytes, but 3 follow");
        data("a byte too many", "(1,)", 5, "need 4 bytes, but 5 follow");
        data("a second array behind the first", "()", 8, "need 4 bytes, but 8 follow");
        data("bytes for an empty array", "(0,)", 4, "need 0 bytes, but 4 follow");
        byte[] truth = file(good("(2,)").replace("<f4", "|b1"), 2);
        truth[truth.length - 2] = (byte) 0xff;
        raw("a truth value of 255", truth, truth.length - 2, "a truth value is 0 or 1, but this byte is 255");
    }

    private void type(String name, String descr, String problem) {
        text(name, good("(1,)").replace("'<f4'", descr), 10, problem);
    }

    private void shape(String name, String shape, int at, String problem) {
        text(name, good(shape), good("").indexOf("}") - 2 + at, problem);
    }

    private void data(String name, String shape, int data, String problem) {
        raw(name, file(good(shape), data), TEXT + good(shape).length(), problem);
    }

    private void text(String name, String text, int at, String problem) {
        raw(name, file(text, 4), TEXT + at, problem);
    }

    private void raw(String name, byte[] bytes, long at, String problem) {
        files.add(new HostileFile("npy", name, bytes, at, problem));
    }

    private static String good(String shape) {
        return "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
    }

    private static byte[] magic(int major, int minor) {
        return new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) major, (byte) minor};
    }

    private static byte[] file(String text, int data) {
        return file(1, 0, text.length(), text, data);
    }

    private static byte[] file(int major, int minor, int length, String text, int data) {
        ByteBuffer bytes = ByteBuffer.allocate(14 + text.length() + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(magic(major, minor));
        if (major == 1) {
            bytes.putShort((short) length);
        } else {
            bytes.putInt(length);
        }
        bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] file = new byte[bytes.position() + data];
        System.arraycopy(bytes.array(), 0, file, 0, bytes.position());
        return file;
    }
}
