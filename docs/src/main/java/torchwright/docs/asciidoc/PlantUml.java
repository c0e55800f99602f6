package torchwright.docs.asciidoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import torchwright.docs.code.LookupException;

/** Draws diagrams from PlantUML's text, in the colours of the page's palette. */
final class PlantUml {
    /** PlantUML wants colours it can parse; each stands for a variable of the style sheet. */
    private static final Map<String, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put("#010203", "var(--ink, #222)");
        COLOURS.put("#F1F2F3", "var(--paper, #fff)");
        COLOURS.put("#616263", "var(--line-strong, #888)");
        COLOURS.put("#818283", "var(--muted, #666)");
        COLOURS.put("#A1A2A3", "var(--accent, #b33)");
    }

    // Smetana is the layout that needs no program beside Java.
    private static final String STYLE = """
            !pragma layout smetana
            hide empty members
            hide circle
            skinparam shadowing false
            skinparam defaultFontName sans-serif
            skinparam defaultFontSize 14
            skinparam roundCorner 6
            skinparam backgroundColor transparent
            skinparam defaultFontColor #010203
            skinparam ArrowColor #616263
            skinparam ArrowFontColor #818283
            skinparam ClassBackgroundColor #F1F2F3
            skinparam ClassBorderColor #616263
            skinparam ComponentBackgroundColor #F1F2F3
            skinparam ComponentBorderColor #616263
            skinparam RectangleBackgroundColor #F1F2F3
            skinparam RectangleBorderColor #616263
            skinparam PackageBackgroundColor transparent
            skinparam PackageBorderColor #616263
            skinparam NoteBackgroundColor #F1F2F3
            skinparam NoteBorderColor #A1A2A3
            skinparam ParticipantBackgroundColor #F1F2F3
            skinparam ParticipantBorderColor #616263
            skinparam SequenceLifeLineBorderColor #616263
            skinparam ActivityBackgroundColor #F1F2F3
            skinparam ActivityBorderColor #616263
            skinparam ActivityDiamondBackgroundColor #F1F2F3
            skinparam ActivityDiamondBorderColor #616263
            skinparam StateBackgroundColor #F1F2F3
            skinparam StateBorderColor #616263
            """;

    private PlantUml() {}

    /**
     * {@return the diagram as SVG}
     *
     * @param text what stands between {@code @startuml} and {@code @enduml}
     * @throws LookupException if PlantUML does not understand it
     */
    static String svg(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String description;
        try {
            description = new SourceStringReader("@startuml\n" + STYLE + text + "\n@enduml\n")
                    .outputImage(bytes, 0, new FileFormatOption(FileFormat.SVG))
                    .getDescription();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String svg = bytes.toString(StandardCharsets.UTF_8);
        if (description.contains("rror") || svg.contains("Syntax Error")) {
            throw new LookupException("PlantUML does not understand it: " + description);
        }
        for (Map.Entry<String, String> colour : COLOURS.entrySet()) {
            // A variable is a colour in a style, not in an attribute.
            svg = svg.replaceAll(
                            "(fill|stroke)=\"" + colour.getKey() + "\"( [^>]*?)style=\"",
                            "$2style=\"$1:" + colour.getValue() + ";")
                    .replaceAll("(fill|stroke)=\"" + colour.getKey() + "\"", "style=\"$1:" + colour.getValue() + "\"")
                    .replace(colour.getKey(), colour.getValue());
        }
        return svg.replace(" lengthAdjust=\"spacing\"", "");
    }
}
