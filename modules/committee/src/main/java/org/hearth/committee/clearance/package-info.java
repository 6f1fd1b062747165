/**
 * Significant implications and their clearance by officers (committee-pack.md section 5), and the corporate priorities
 * (section 4), as they stood on the day of the meeting.
 */
package org.hearth.committee.clearance;
