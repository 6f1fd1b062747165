/**
 * Disclosure control (indicators.md 18). The figures of a paper are one system: counts, and equations that always hold
 * between them. {@link org.hearth.committee.disclosure.Disclosure} decides which counts are withheld; what prints a
 * count, or rests on one, then shows "c". Pure: no clock, no storage, the same answer for the same figures.
 */
package org.hearth.committee.disclosure;
