package torchwright.docs.code;

import java.nio.file.Path;
import torchwright.kit.ExerciseNumber;

/**
 * An exercise's place in its solution: what stands between its two tags.
 *
 * @param number    the exercise
 * @param chapter   the chapter's name, {@code 03-autograd}
 * @param file      the solution's file
 * @param className the name of the file's class, {@code torchwright.autograd.Broadcasts}
 * @param firstLine the opening tag's line, from 1
 * @param lastLine  the closing tag's line
 * @param body      the lines between them
 */
public record Region(
        ExerciseNumber number, String chapter, Path file, String className, int firstLine, int lastLine, String body) {}
