/** The front sheet of a report: its fields as dated data, and what must be true before it is published. */
package org.hearth.committee.frontsheet;
