package org.hearth.fostering.api;

import java.util.UUID;

/** What had been recorded of a household's approval or terms was wrong, on whatever days, and has been put right. */
public record HouseholdCorrected(UUID household) {}
