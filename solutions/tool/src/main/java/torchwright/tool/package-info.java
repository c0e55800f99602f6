/**
 * The author's tool: makes the readers' chapters from the solutions, and proves that the course works.
 *
 * <p>Three commands: {@code generate} writes {@code chapters/}, {@code check} looks whether they are in step and
 * complete, {@code prove} tries the exercises as readers do. In the order in which the data flows:
 *
 * <ul>
 *   <li>reading: {@code Course}, {@code Chapter}, {@code SolvedChapter}, {@code SolutionFile}, {@code Region},
 *       {@code Mutant};
 *   <li>writing: {@code StubWriter}, {@code Imports}, {@code ChapterGenerator}, {@code ChapterPoms};
 *   <li>looking: {@code InStep}, {@code ReaderFile}, {@code Completeness}, {@code ConfinedImports};
 *   <li>compiling: {@code CourseBuild}, {@code ChapterBuild}, {@code InMemoryCompiler};
 *   <li>running: {@code ChapterLab} here, {@code WorkerPool} and {@code WorkerProcess} on the way, {@code Worker} and
 *       {@code VariantRun} in a JVM that may be ended at any time;
 *   <li>proving: a class a proof, named after what it shows, such as {@code MutantsAreKilled}; then the reports.
 * </ul>
 */
package torchwright.tool;
