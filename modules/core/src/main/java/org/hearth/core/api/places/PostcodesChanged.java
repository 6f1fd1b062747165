package org.hearth.core.api.places;

/** Another edition of the postcode directory is loaded; what was derived by an earlier one may be derived again. */
public record PostcodesChanged(String edition) {}
