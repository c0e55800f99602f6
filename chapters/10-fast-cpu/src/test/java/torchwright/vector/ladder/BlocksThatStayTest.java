package torchwright.vector.ladder;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.3")
class BlocksThatStayTest {
    private static final int DEPTH = TiledProduct.DEPTH;
    private static final int WIDTH = TiledProduct.WIDTH;

    @Test
    void aMatrixThatIsOneBlock() {
        Products.check(TiledProduct::multiply, 2, DEPTH, WIDTH, new Random(1), DEPTH);
    }

    @Test
    void aMatrixSmallerThanABlock() {
        Products.check(TiledProduct::multiply, 3, 5, 7, new Random(2), 6);
    }

    @Test
    void twoBlocksUnderEachOtherAddUp() {
        Products.check(TiledProduct::multiply, 2, 2 * DEPTH, 3, new Random(3), 2 * DEPTH);
    }

    @Test
    void twoBlocksSideBySide() {
        Products.check(TiledProduct::multiply, 2, 3, 2 * WIDTH, new Random(4), 4);
    }

    @Test
    void theLastBlockOfARowMayBeNarrow() {
        Products.check(TiledProduct::multiply, 2, 3, WIDTH + 1, new Random(5), 4);
    }

    @Test
    void theLastBlockOfAColumnMayBeLow() {
        Products.check(TiledProduct::multiply, 2, DEPTH + 1, 5, new Random(6), DEPTH + 1);
    }

    @Test
    void theSumOfNoProductsIsZero() {
        Products.check(TiledProduct::multiply, 3, 0, 2, new Random(7), 0);
        Products.check(TiledProduct::multiply, 0, 3, 2, new Random(8), 0);
    }

    @SeededTest(cases = 25)
    void sizesAroundTheEdgesOfBlocks(Random random) {
        int k = random.nextInt(3) * DEPTH + random.nextInt(4);
        int n = 1 + random.nextInt(3) * WIDTH + random.nextInt(4);
        Products.check(TiledProduct::multiply, 1 + random.nextInt(4), k, n, random, k + 1);
    }
}
