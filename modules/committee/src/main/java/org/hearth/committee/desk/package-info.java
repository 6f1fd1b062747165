/** The clerk's desk: pages of meetings, programme, actions and questions, and how far a meeting's papers have come. */
package org.hearth.committee.desk;
