package torchwright.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Chooses the platform whose devices the program sees as {@code cuda}: the one that {@code -Dtorchwright.cuda=name}
 * names, else the first that has a device. {@code -Dtorchwright.cuda=none} hides all of them.
 *
 * <p>The emulator counts only by name: a program that asks for a GPU "if available" shall not become slower where there
 * is none.
 */
public final class CudaDiscovery {
    /** The name of the system property that chooses. */
    public static final String PROPERTY = "torchwright.cuda";

    private final List<CudaPlatform> platforms;
    private final String wanted;

    /**
     * A choice among given platforms.
     *
     * @param platforms in the order in which they are asked
     * @param wanted    the name of one, {@code none}, or empty for the first that has a device
     */
    public CudaDiscovery(List<CudaPlatform> platforms, String wanted) {
        this.platforms = List.copyOf(platforms);
        this.wanted = wanted;
    }

    /** {@return the choice among the installed platforms, by the system property} */
    public static CudaDiscovery ofSystem() {
        List<CudaPlatform> installed = new ArrayList<>();
        ServiceLoader.load(CudaPlatform.class).forEach(installed::add);
        return new CudaDiscovery(installed, System.getProperty(PROPERTY, ""));
    }

    /**
     * {@return the platform to use; empty if none has a device}
     *
     * @throws IllegalArgumentException if one is wanted by a name that none has
     */
    public Optional<CudaPlatform> platform() {
        if (wanted.equals("none")) {
            return Optional.empty();
        }
        if (!wanted.isEmpty()
                && platforms.stream().noneMatch(platform -> platform.name().equals(wanted))) {
            throw new IllegalArgumentException("-D" + PROPERTY + "=" + wanted + " names no platform; there are: "
                    + platforms.stream().map(CudaPlatform::name).collect(Collectors.joining(", ")) + ", none");
        }
        return platforms.stream()
                .filter(this::counts)
                .filter(platform -> platform.obstacle().isEmpty())
                .findFirst();
    }

    /** {@return why there is no device, a line for each platform that was asked; empty if there is one} */
    public String obstacle() {
        if (wanted.equals("none")) {
            return "-D" + PROPERTY + "=none hides all devices";
        }
        return platform().isPresent()
                ? ""
                : platforms.stream()
                        .filter(this::counts)
                        .map(platform -> platform.name() + ": " + platform.obstacle())
                        .collect(Collectors.joining("\n"));
    }

    private boolean counts(CudaPlatform platform) {
        return wanted.isEmpty() ? !platform.onlyByName() : platform.name().equals(wanted);
    }
}
