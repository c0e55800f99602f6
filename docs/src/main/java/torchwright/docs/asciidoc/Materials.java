package torchwright.docs.asciidoc;

import torchwright.docs.check.Complaints;
import torchwright.docs.code.Checkout;
import torchwright.docs.code.ExerciseTexts;
import torchwright.docs.code.Regions;
import torchwright.docs.code.Sources;
import torchwright.docs.run.Examples;
import torchwright.docs.run.Programs;
import torchwright.docs.run.ReadersView;
import torchwright.docs.run.Recordings;

/**
 * What the macros draw from.
 *
 * @param checkout   the project
 * @param regions    its exercises' solutions
 * @param sources    its code
 * @param texts      its exercises' texts
 * @param examples   runs methods
 * @param programs   runs programs
 * @param readers    tells what readers of the course are told
 * @param recordings what both printed when a person last looked
 * @param complaints what is wrong
 * @param repository where the project's files can be seen, {@code https://.../blob/main}
 */
public record Materials(
        Checkout checkout,
        Regions regions,
        Sources sources,
        ExerciseTexts texts,
        Examples examples,
        Programs programs,
        ReadersView readers,
        Recordings recordings,
        Complaints complaints,
        String repository) {}
