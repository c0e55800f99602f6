package torchwright.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** safetensors files that must be refused. */
final class HostileSafeTensors {
    private static final String A = "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileSafeTensors() {}

    static List<HostileFile> all() {
        HostileSafeTensors table = new HostileSafeTensors();
        table.lengths();
        table.json();
        table.strings();
        table.numbers();
        table.members();
        table.places();
        table.elements();
        return table.files;
    }

    /** The 8 bytes in front. */
    private void lengths() {
        raw("an empty file", new byte[0], 0, "begins with 8 bytes of length, but this has 0");
        raw("seven bytes", new byte[7], 0, "begins with 8 bytes of length, but this has 7");
        raw("only a length of 0", new byte[8], 8, "a header begins with '{'");
        raw("a header longer than the file", file(100, "{}", 0), 0, "claims 100 bytes, but only 2 follow");
        raw("a header one byte too long", file(3, "{}", 0), 0, "claims 3 bytes, but only 2 follow");
        raw("a header over the limit", file(100_000_001, "{}", 0), 0, "claims 100000001 bytes; the limit is");
        raw("a header of 2^31", file(1L << 31, "{}", 0), 0, "claims 2147483648 bytes; the limit is");
        raw("a header of 2^63", file(Long.MIN_VALUE, "{}", 0), 0, "claims 9223372036854775808 bytes");
        raw("a header of 2^64 - 1", file(-1, "{}", 0), 0, "claims 18446744073709551615 bytes");
        raw("a header cut short by its length", file(5, "{\"a\":{" + A + "}}", 4), 13, "found the end");
    }

    private void json() {
        header("a header that is no object", "[]", 0, 0, "a header begins with '{'");
        header("white space in front of the header", " {}", 0, 0, "a header begins with '{'");
        header("a byte order mark", "\ufeff{}", 0, 0, "a header begins with '{'");
        header("a header that does not end", "{", 0, 1, "expected a string, but found the end");
        header("text behind the header", "{}x", 0, 2, "expected the end, but found 'x'");
        header("a NUL behind the header", "{}\0", 0, 2, "expected the end, but found the byte 0x00");
        header("a second object", "{}{}", 0, 2, "expected the end, but found '{'");
        header("a comma before the end", "{\"a\":{" + A + "},}", 4, 54, "expected a string, but found '}'");
        header("no colon", "{\"a\" {" + A + "}}", 4, 5, "expected ':' after the name \"a\"");
        header("a tensor that is a number", "{\"a\":1}", 0, 5, "expected an object, but found '1'");
        header("a tensor that is null", "{\"a\":null}", 0, 5, "expected an object, but found 'n'");
        header("a tensor that is an array", "{\"a\":[\"F32\",[1],[0,4]]}", 4, 5, "expected an object, but found '['");
        header("names without quotation marks", "{a:{" + A + "}}", 4, 1, "expected a string, but found 'a'");
        header("a million brackets", "{\"a\":" + "[".repeat(1_000_000), 0, 5, "expected an object, but found '['");
        header(
                "a million objects",
                "{\"a\":" + "{\"a\":".repeat(1_000_000),
                0,
                10,
                "tensor \"a\" has a member \"a\"; the format knows dtype, shape and data_offsets");
        header("a comment", "{/**/}", 0, 1, "expected a string, but found '/'");
    }

    private void strings() {
        header("a name that does not end", "{\"a", 0, 2, "the string does not end");
        header("a line break in a name", "{\"a\nb\":{" + A + "}}", 4, 3, "a control character must be escaped");
        header("an unknown escape", "{\"\\x41\":{" + A + "}}", 4, 2, "no such escape in JSON: 'x'");
        header("an escape at the end", "{\"\\", 0, 2, "no such escape in JSON: the end");
        header("three digits", "{\"\\u12g4\":{" + A + "}}", 4, 2, "expected four hexadecimal digits after \\u");
        header("half a surrogate pair", "{\"\\ud800\":{" + A + "}}", 4, 2, "half a surrogate pair stands alone");
        header("the second half first", "{\"\\ude00\\ud83d\":{" + A + "}}", 4, 2, "half a surrogate pair stands alone");
        header("two first halves", "{\"\\ud83d\\ud83d\":{" + A + "}}", 4, 2, "half a surrogate pair stands alone");
        byte[] malformed = file("{\"a?\":{" + A + "}}", 4);
        malformed[11] = (byte) 0xff;
        raw("a byte that is not UTF-8", malformed, 10, "the string is not UTF-8");
        byte[] overlong = file("{\"a??\":{" + A + "}}", 4);
        overlong[11] = (byte) 0xc0;
        overlong[12] = (byte) 0x80;
        raw("NUL in two bytes", overlong, 10, "the string is not UTF-8");
    }

    private void numbers() {
        shape("a negative size", "[-1]", 30, "expected a whole number of 0 or more, but found '-'");
        shape("a size with a fraction", "[1.0]", 30, "but found a fraction or an exponent");
        shape("a size with an exponent", "[1e0]", 30, "but found a fraction or an exponent");
        shape("a leading zero", "[01]", 30, "but found a leading zero");
        shape("a size beyond a long", "[9223372036854775808]", 30, "the number is beyond 9223372036854775807");
        shape("a size of 2^64 + 1", "[18446744073709551617]", 30, "the number is beyond 9223372036854775807");
        shape("a size in quotation marks", "[\"1\"]", 30, "expected a whole number of 0 or more, but found '\"'");
        shape("a shape that is a number", "1", 29, "expected an array, but found '1'");
        shape("a shape that is null", "null", 29, "expected an array, but found 'n'");
        shape("a comma at the end of a shape", "[1,]", 32, "expected a whole number of 0 or more, but found ']'");
        shape("65 dimensions", "[1" + ",1".repeat(64) + "]", 158, "has more than 64 numbers in its shape");
        shape("a million dimensions", "[1" + ",1".repeat(1_000_000) + "]", 158, "more than 64 numbers in its shape");
    }

    private void members() {
        header("a name twice", "{\"a\":{" + A + "},\"a\":{" + A + "}}", 4, 54, "the name \"a\" stands here twice");
        header("a dtype twice", "{\"a\":{\"dtype\":\"F32\"," + A + "}}", 4, 20, "the name \"dtype\" stands here twice");
        header("no dtype", "{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}", 4, 5, "tensor \"a\" has no dtype");
        header("no shape", "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4, 5, "tensor \"a\" has no shape");
        header("no offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, 5, "tensor \"a\" has no data_offsets");
        header("an unknown member", "{\"a\":{\"x\":1," + A + "}}", 4, 10, "tensor \"a\" has a member \"x\"");
        offsets("one offset", "[0]", "tensor \"a\" needs two data_offsets, begin and end");
        header(
                "three offsets",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}}",
                4,
                52,
                "tensor \"a\" has more than 2 numbers in its data_offsets");
        dtype("a small dtype", "\"f32\"", 14, "has the dtype \"f32\", which the format does not know");
        dtype("a dtype of nobody", "\"F33\"", 14, "has the dtype \"F33\", which the format does not know");
        dtype("a dtype that is a number", "32", 14, "expected a string, but found '3'");
        dtype("a dtype that the engine has not", "\"I32\"", 5, "has the dtype I32, which this engine does not have");
        header("text that is a number", "{\"__metadata__\":{\"a\":1}}", 0, 21, "expected a string, but found '1'");
        header("text that is null", "{\"__metadata__\":null}", 0, 16, "expected an object, but found 'n'");
        header("text in text", "{\"__metadata__\":{\"a\":{}}}", 0, 21, "expected a string, but found '{'");
        header("text twice", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, 19, "\"__metadata__\" stands here twice");
        header("a line twice", "{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 0, 24, "the name \"a\" stands here twice");
    }

    /** What exercise 5.8 checks. */
    private void places() {
        offsets("an end before the begin", "[4,0]", "tensor \"a\" begins at byte 4 of the data");
        header(
                "an end before the begin, in the middle",
                two("[0,4]", "[4,0]"),
                4,
                60,
                "tensor \"b\" ends at byte 0, before it begins at byte 4");
        offsets("a gap in front", "[1,5]", "tensor \"a\" begins at byte 1 of the data");
        header(
                "a gap",
                two("[0,4]", "[5,9]"),
                9,
                60,
                "\"b\" begins at byte 5 of the data, but the one before ends at byte 4");
        header("an overlap", two("[0,4]", "[3,7]"), 7, 60, "\"b\" begins at byte 3 of the data");
        header("the same bytes for two", two("[0,4]", "[0,4]"), 4, 60, "\"b\" begins at byte 0 of the data");
        offsets("too many bytes", "[0,8]", "tensor \"a\" has 8 bytes, but F32 [1] needs 4");
        offsets("too few bytes", "[0,3]", "tensor \"a\" has 3 bytes, but F32 [1] needs 4");
        offsets("an end far behind the file", "[0,9223372036854775807]", "has 9223372036854775807 bytes, but F32 [1]");
        shape("a terabyte", "[274877906944]", 5, "has 4 bytes, but F32 [274877906944] needs 1099511627776");
        shape("a product that wraps around to 0", "[4294967296,4294967296]", 5, "bytes cannot be counted");
        shape("a product that wraps around to 1", "[9223372036854775807,9223372036854775807]", 5, "cannot be counted");
        shape("bytes that wrap around to 4", "[4611686018427387905]", 5, "bytes cannot be counted");
        shape("a shape for nothing", "[0]", 5, "tensor \"a\" has 4 bytes, but F32 [0] needs 0");
        shape("a zero behind an overflow", "[4294967296,4294967296,0]", 5, "bytes cannot be counted");
        header("bytes behind the last tensor", "{\"a\":{" + A + "}}", 5, -8, "the tensors take 4 bytes, but 5 stand");
        header("no bytes at all", "{\"a\":{" + A + "}}", 0, -8, "the tensors take 4 bytes, but 0 stand");
        header("bytes without a tensor", "{}", 4, -8, "the tensors take 0 bytes, but 4 stand");
        header(
                "an empty tensor in the middle of another",
                two("[0,4]", "[2,2]")
                        .replace("\"b\":{\"dtype\":\"F32\",\"shape\":[1]", "\"b\":{\"dtype\":\"F32\",\"shape\":[0]"),
                4,
                60,
                "tensor \"b\" begins at byte 2 of the data");
        header(
                "half a byte",
                "{\"a\":{\"dtype\":\"F4\",\"shape\":[3],\"data_offsets\":[0,2]}}",
                2,
                5,
                "tensor \"a\" has a shape whose bytes cannot be counted");
        header(
                "an empty tensor of a size beyond an int",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0,4294967296],\"data_offsets\":[0,0]}}",
                0,
                5,
                "but a dimension of this engine ends at 2147483647");
    }

    private void elements() {
        byte[] truth = file("{\"a\":{\"dtype\":\"BOOL\",\"shape\":[3],\"data_offsets\":[0,3]}}", 3);
        truth[truth.length - 1] = 2;
        raw("a truth value of 2", truth, truth.length - 1, "a truth value is 0 or 1, but this byte is 2");
    }

    private static String two(String first, String second) {
        String tensor = "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":";
        return "{\"a\":" + tensor + first + "},  \"b\":" + tensor + second + "}}";
    }

    private void shape(String name, String shape, int at, String problem) {
        header(name, "{\"a\":{\"dtype\":\"F32\", \"shape\":" + shape + ",\"data_offsets\":[0,4]}}", 4, at, problem);
    }

    private void offsets(String name, String offsets, String problem) {
        header(name, "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + offsets + "}}", 4, 5, problem);
    }

    private void dtype(String name, String dtype, int at, String problem) {
        header(name, "{\"a\":{\"dtype\":" + dtype + ",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, at, problem);
    }

    private void header(String name, String json, int data, int at, String problem) {
        raw(name, file(json, data), SafeTensorsHeader.PREFIX + at, problem);
    }

    private void raw(String name, byte[] bytes, long at, String problem) {
        files.add(new HostileFile("safetensors", name, bytes, at, problem));
    }

    /** A file whose length is right. */
    static byte[] file(String json, int data) {
        return file(json.getBytes(StandardCharsets.UTF_8).length, json, data);
    }

    private static byte[] file(long length, String json, int data) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SafeTensorsHeader.PREFIX + text.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .array();
    }
}
