package torchwright.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.docs.SampleProject.page;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author may write wrongly into a page. */
class PageFaultsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a missing include         | include::nowhere.adoc[]                        | nowhere.adoc",
                "a missing tag             | include::nav.adoc[tag=none]                    | tag 'none' not found",
                "an undefined attribute    | There are {giraffes}.                          | giraffes",
                "a bad formula             | It is stem:[\\frac{1}].                        | \\frac{1}",
                "an unknown TeX command    | It is stem:[\\nosuchthing].                    | \\nosuchthing",
                "a broken reference        | See <<nowhere>>.                               | index.html: has a link to an anchor that is not there: #nowhere",
                "a broken page             | See xref:nowhere.adoc[x].                      | index.html: has a broken link: nowhere.html",
                "a broken anchor of a page | See xref:00-counting.adoc#no[x].               | not there: 00-counting.html#no",
                "an unknown macro          | kode::torchwright.sample.Counter[]             | there is no macro like this: kode::",
                "an unknown class          | code::torchwright.sample.Nobody[]              | there is no source torchwright/sample/Nobody.java",
                "an unknown member         | code::torchwright.sample.Counter#sum[]         | Counter has no member sum; it has",
                "an unfound callout        | code::torchwright.sample.Counter#count[c1=zzz] | callout c1=\"zzz\" stands in 0 lines",
                "an unknown exercise       | exercise::9.9[]                                | there is no exercise 9.9; there are [0.1]",
                "a number that is none     | exercise::x[]                                  | is no exercise number",
                "an unknown measurement    | measured::gone/table.txt[]                     | there is no file benchmarks/src/results/gone/table.txt",
            })
    void aFaultyLineIsToldWithItsRemedy(String name, String line, String complaint) {
        String complaints = SampleProject.in(folder)
                .append(page("index"), "\n" + line + "\n")
                .complaints();
        assertTrue(complaints.contains(complaint), complaints);
        assertTrue(complaints.contains("docs/src/site/en/index.adoc") || complaints.contains("index.html"), complaints);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Java by hand      | [source,java];----;return x;----                                   | \"return x\" was written by hand",
                "an output by hand | ----;tensor(1.);----                                               | \"tensor(1.)\" was written by hand",
                "a literal by hand | ....;tensor(2.);....                                               | \"tensor(2.)\" was written by hand",
                "a false output    | [source,shell,role=output];----;ls;----                            | \"ls\" was written by hand",
                "a callout alone   | code::torchwright.sample.Counter#count[c1=\"text.split\"]          | has callouts [1], but 0 are explained",
                "a bad diagram     | [plantuml,alt=\"x\"];----;this is no diagram;----                  | PlantUML does not understand it",
                "a silent diagram  | [plantuml];----;class A;----                                       | needs alt=",
                "a callout too few | code::torchwright.sample.Counter#count[c1=\"text.split\"];<2> Two. | callout list item index: expected 1, got 2",
            })
    void aFaultyBlockIsToldWithItsRemedy(String name, String lines, String complaint) {
        String block = "\n"
                + lines.replace(";----", "\n----")
                        .replace("----;", "----\n")
                        .replace(";....", "\n....")
                        .replace("....;", "....\n")
                        .replace(";<", "\n<")
                + "\n";
        String complaints =
                SampleProject.in(folder).append(page("index"), block).complaints();
        assertTrue(complaints.contains(complaint), complaints);
    }
}
