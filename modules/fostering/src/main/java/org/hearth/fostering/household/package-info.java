/** Households, their approvals and terms of approval with history, and what the terms allow on a day. */
package org.hearth.fostering.household;
