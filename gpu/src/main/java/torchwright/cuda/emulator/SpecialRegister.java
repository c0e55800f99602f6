package torchwright.cuda.emulator;

import java.util.List;
import torchwright.cuda.Dim3;

/** The registers that the device fills when a block begins. */
final class SpecialRegister {
    private static final List<String> KNOWN = List.of(
            "%tid.x",
            "%tid.y",
            "%tid.z",
            "%ntid.x",
            "%ntid.y",
            "%ntid.z",
            "%ctaid.x",
            "%ctaid.y",
            "%ctaid.z",
            "%nctaid.x",
            "%nctaid.y",
            "%nctaid.z",
            "%laneid",
            "%warpid",
            "%nwarpid",
            "%smid",
            "%nsmid",
            "%gridid",
            "%lanemask_eq",
            "%lanemask_le",
            "%lanemask_lt",
            "%lanemask_ge",
            "%lanemask_gt",
            "%dynamic_smem_size",
            "%total_smem_size",
            "WARP_SZ");

    /** How many there are. */
    static final int COUNT = KNOWN.size();

    private SpecialRegister() {}

    /** {@return the number of a known one, from 0} */
    static int index(String name) {
        return KNOWN.indexOf(name);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** {@return whether its value changes while a kernel runs} */
    static boolean isClock(String name) {
        return name.startsWith("%clock") || name.startsWith("%globaltimer");
    }

    /** {@return whether its value is the same for all threads of a block, but not of the next block} */
    static boolean isOfBlock(String name) {
        return name.startsWith("%ctaid");
    }

    static long value(String name, Warp warp, int lane) {
        Launch launch = warp.block().launch();
        char dimension = name.charAt(name.length() - 1);
        if (name.startsWith("%tid.")) {
            return in(dimension, warp.thread(lane), launch.block());
        }
        if (name.startsWith("%ctaid.")) {
            return in(dimension, warp.block().index(), launch.grid());
        }
        if (name.startsWith("%ntid.")) {
            return of(dimension, launch.block());
        }
        if (name.startsWith("%nctaid.")) {
            return of(dimension, launch.grid());
        }
        int bit = 1 << lane;
        return switch (name) {
            case "%laneid" -> lane;
            case "%warpid" -> warp.number();
            case "%nwarpid" -> (launch.block().count() + Warp.LANES - 1) / Warp.LANES;
            case "%nsmid" -> 1;
            case "%lanemask_eq" -> bit & 0xFFFF_FFFFL;
            case "%lanemask_lt" -> bit - 1 & 0xFFFF_FFFFL;
            case "%lanemask_le" -> (bit | bit - 1) & 0xFFFF_FFFFL;
            case "%lanemask_ge" -> -bit & 0xFFFF_FFFFL;
            case "%lanemask_gt" -> ~(bit | bit - 1) & 0xFFFF_FFFFL;
            case "%dynamic_smem_size" -> launch.sharedBytes() - launch.program().sharedBytes();
            case "%total_smem_size" -> launch.sharedBytes();
            case "WARP_SZ" -> Warp.LANES;
            default -> 0;
        };
    }

    private static long in(char dimension, int linear, Dim3 size) {
        Index index = Index.of(linear, size);
        return dimension == 'x' ? index.x() : dimension == 'y' ? index.y() : index.z();
    }

    private static long of(char dimension, Dim3 size) {
        return dimension == 'x' ? size.x() : dimension == 'y' ? size.y() : size.z();
    }
}
