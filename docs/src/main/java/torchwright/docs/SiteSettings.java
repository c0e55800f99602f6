package torchwright.docs;

import java.nio.file.Path;

/**
 * What a build needs to know.
 *
 * @param root       the project's folder
 * @param output     the folder for the site, made if missing
 * @param accept     whether outputs that changed are recorded instead of failing the build
 * @param repository the repository's address on the web, {@code https://.../torchwright}, without a slash at the end;
 *     empty for a site that is read beside its sources, and links to those
 * @param classPath  holds the engine, the programs and the examples
 */
public record SiteSettings(Path root, Path output, boolean accept, String repository, String classPath) {}
