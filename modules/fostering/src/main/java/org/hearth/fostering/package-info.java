/**
 * The fostering service: its households, what each is approved for, and whether the service gains or loses them.
 *
 * <p>Terms: <em>household</em>, one approval of one or two carers who live together; <em>terms of approval</em>, whom it
 * may foster and how many; <em>places</em>, the most children its terms allow, also called beds; <em>joined</em>, newly
 * approved or transferred in; <em>left</em>, deregistered, resigned or transferred out; <em>net gain</em>, joined less left,
 * of households or of places, which are different units and never add up.
 */
package org.hearth.fostering;
