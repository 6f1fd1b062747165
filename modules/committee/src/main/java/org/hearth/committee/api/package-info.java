/** What other modules may use of the committee: planning its meetings. */
package org.hearth.committee.api;
