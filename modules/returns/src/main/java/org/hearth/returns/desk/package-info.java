/**
 * The analyst's desk over the returns that are held: what the department's rules find in them, checked again whenever
 * rows, rules or the postcode directory change. A finding is open, then explained or fixed; an explanation is kept from
 * year to year.
 */
package org.hearth.returns.desk;
