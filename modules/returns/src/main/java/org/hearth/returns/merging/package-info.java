/**
 * Puts the returns of all years together into what is known of each child: a pure function of the rows that are held,
 * the same whatever the order in which they came (ssda903.md section 6, items 1, 2 and 5). Child by child, so that no
 * whole return is ever in memory. Plain Java; knows no database.
 */
package org.hearth.returns.merging;
