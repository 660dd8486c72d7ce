package org.hedui.rules.policy;

/**
 * The size above which a file is not read (FIL-16).
 *
 * @param rows rows of a file
 * @param bytes bytes of a file, unpacked
 * @param cells cells of a file
 * @param cellCharacters characters of one cell
 * @param compressionRatio bytes unpacked for a byte packed
 * @param zipMembers files in one zip
 */
public record ReadingLimits(
    long rows, long bytes, long cells, int cellCharacters, int compressionRatio, int zipMembers) {}
