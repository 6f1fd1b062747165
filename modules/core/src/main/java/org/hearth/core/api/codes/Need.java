package org.hearth.core.api.codes;

/** A CIN code: the main reason why this period of care began. */
public record Need(String code, String meaning, Years inForce) implements Code {}
