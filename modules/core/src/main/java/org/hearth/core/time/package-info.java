/** What is held of the calendar, told on the page of reference data. */
package org.hearth.core.time;
