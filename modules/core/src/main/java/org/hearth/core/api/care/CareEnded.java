package org.hearth.core.api.care;

/** A child has left care. Told in the transaction that records it. */
public record CareEnded(Episode last) {}
