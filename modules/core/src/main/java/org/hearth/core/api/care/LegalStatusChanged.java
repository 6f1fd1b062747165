package org.hearth.core.api.care;

/** The law under which a child is in care has changed. Told in the transaction that records it. */
public record LegalStatusChanged(Episode before, Episode after) {}
