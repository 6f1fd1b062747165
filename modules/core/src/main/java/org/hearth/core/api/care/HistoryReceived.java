package org.hearth.core.api.care;

/**
 * A bulk source's history has become current: one fact for all its children, told in the transaction that makes it so.
 *
 * @param recording the recording that brought it
 * @param source    the bulk source's name
 */
public record HistoryReceived(long recording, String source) {}
