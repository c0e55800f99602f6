package torchwright.tool;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import torchwright.kit.ExerciseNumber;

/** The report on all proofs as JSON, for the site and for whoever keeps count. */
final class ProofJson {
    private ProofJson() {}

    /** {@return the report} */
    static String of(ProofReport report) {
        return "{\"proven\":" + report.holds()
                + ",\"millis\":" + report.millis()
                + ",\"chapters\":" + list(report.chapters(), ProofJson::chapter)
                + ",\"course\":" + list(report.course(), ProofJson::proof)
                + "}\n";
    }

    private static String chapter(ChapterReport chapter) {
        return "{\"name\":" + text(chapter.chapter())
                + ",\"variants\":" + chapter.variants()
                + ",\"millis\":" + chapter.millis()
                + ",\"exercises\":" + list(List.copyOf(chapter.titles().keySet()), number -> exercise(chapter, number))
                + ",\"proofs\":" + list(chapter.proofs(), ProofJson::proof)
                + "}";
    }

    private static String exercise(ChapterReport chapter, ExerciseNumber number) {
        return "{\"number\":" + text(number.toString())
                + ",\"title\":" + text(chapter.titles().get(number))
                + ",\"tests\":" + chapter.tests().getOrDefault(number, 0)
                + ",\"mutants\":" + list(chapter.mutants(number), ProofJson::mutant)
                + "}";
    }

    private static String mutant(MutantVerdict verdict) {
        return "{\"name\":" + text(verdict.mutant().name())
                + ",\"why\":" + text(verdict.mutant().why())
                + ",\"killed\":" + verdict.killed()
                + ",\"by\":" + text(verdict.by())
                + ",\"how\":" + text(verdict.how())
                + ",\"tests\":" + verdict.tests()
                + ",\"millis\":" + verdict.millis()
                + "}";
    }

    private static String proof(ProofResult proof) {
        return "{\"claim\":" + text(proof.claim().toString())
                + ",\"holds\":" + proof.holds()
                + ",\"evidence\":" + text(proof.evidence())
                + ",\"findings\":" + list(proof.findings(), finding -> text(finding.toString()))
                + "}";
    }

    private static <T> String list(List<T> elements, Function<T, String> json) {
        return elements.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    /** {@return a JSON string} */
    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> json.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return json.append('"').toString();
    }
}
