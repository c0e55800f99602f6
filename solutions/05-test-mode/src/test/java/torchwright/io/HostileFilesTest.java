package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file is refused with the one exception, which says what is wrong, and at which byte. */
class HostileFilesTest {
    static final List<HostileFile> FILES = Stream.of(HostileSafeTensors.all(), HostileNpy.all(), HostileNpz.all())
            .flatMap(List::stream)
            .toList();

    static List<HostileFile> files() {
        return FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsRefusedWithTheReasonAndThePlace(HostileFile file) {
        FileFormatException refused =
                assertThrows(FileFormatException.class, () -> HostileFile.read(file.format(), file.bytes()));
        assertAll(
                () -> assertTrue(
                        refused.getMessage().contains(file.problem()),
                        () -> "expected to read: " + file.problem() + "\nbut it says:      " + refused.getMessage()),
                () -> assertEquals(file.offset(), refused.offset(), refused.getMessage()),
                () -> assertTrue(refused.getMessage().length() < 300, refused.getMessage()),
                () -> assertTrue(
                        refused.getMessage().chars().noneMatch(Character::isISOControl), refused.getMessage()));
    }

    /** A small multiple: a text is kept as bytes, as characters and as objects. */
    @ParameterizedTest
    @MethodSource("files")
    void itCostsNoMoreMemoryThanItHasBytes(HostileFile file) {
        long before = AllocatedBytes.now();
        assertThrows(FileFormatException.class, () -> HostileFile.read(file.format(), file.bytes()));
        long cost = AllocatedBytes.now() - before;
        assertTrue(
                cost < AllocatedBytes.ALWAYS + 8L * file.bytes().length,
                () -> file.bytes().length + " bytes cost " + cost + " bytes of memory");
    }

    @Test
    void thereAreManyOfThemAndNoTwoAreTheSame() {
        assertTrue(FILES.size() >= 60, () -> "only " + FILES.size());
        assertEquals(
                FILES.size(),
                FILES.stream().map(HostileFile::toString).distinct().count());
    }
}
