package org.hedui.jobs.retention;

import java.nio.file.Path;

/**
 * Where copies of files that were given by hand are kept.
 *
 * @param root a folder with one folder a feed
 */
public record HandedFolder(Path root) {}
