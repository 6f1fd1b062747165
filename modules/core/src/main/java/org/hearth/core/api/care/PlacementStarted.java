package org.hearth.core.api.care;

/** A placement has started; care has begun with it when its reason is S. Told in the transaction that records it. */
public record PlacementStarted(Episode episode) {}
