package org.hearth.fostering.places;

/**
 * How many places a hold keeps out of use on a day.
 *
 * @param places  0 where every place is filled already
 * @param expired whether it was meant until an earlier day, so that the carer has to be asked
 */
public record Kept(Hold hold, int places, boolean expired) {}
