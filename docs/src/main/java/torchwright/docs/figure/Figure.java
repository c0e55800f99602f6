package torchwright.docs.figure;

/**
 * A picture and the data it shows.
 *
 * @param svg  an {@code svg} element; colours as CSS variables, {@code var(--ink, #222)}, so that both palettes suit it
 * @param data what it shows as text; a build compares this, not the picture, with what is committed
 */
public record Figure(String svg, String data) {}
