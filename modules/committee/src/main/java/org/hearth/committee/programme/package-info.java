/** The committee's work programme: what comes before it every quarter, twice a year or once, and which meeting takes it. */
package org.hearth.committee.programme;
