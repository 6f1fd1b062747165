/**
 * Committees and their meetings: when each meets and by when its papers must be ready, what is on its agenda, who was there
 * and what was resolved. A <em>clear day</em> is a working day between the day of publication and that of the meeting.
 */
package org.hearth.committee.meeting;
