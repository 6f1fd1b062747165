package org.hearth.returns.reading;

/**
 * A row as it is kept.
 *
 * @param line   in the file as sent
 * @param child  CHILD; empty when blank or not to be used as one
 * @param key    its natural key: CHILD and the module's key date as {@code LC1 2024-12-12}
 * @param usable whether it was accepted
 * @param cells  all its cells in the order of the header row, {@link Cells packed}
 */
public record ReadRow(int line, String child, String key, boolean usable, String cells) {}
