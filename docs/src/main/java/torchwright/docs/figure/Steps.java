package torchwright.docs.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture that a reader steps through.
 *
 * @param frames in order, at least one
 */
public record Steps(List<Frame> frames) {
    /**
     * Keeps a copy.
     *
     * @param frames in order, at least one
     * @throws IllegalArgumentException if there is no frame
     */
    public Steps {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a figure to be stepped through needs a frame");
        }
    }

    /** {@return what the frames show and say, as text to be compared} */
    public String data() {
        return frames.stream()
                .map(frame -> frame.text() + "\n" + frame.figure().data())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * One step.
     *
     * @param figure the picture
     * @param text   what happens in it, a sentence; code between backticks
     */
    public record Frame(Figure figure, String text) {}
}
