/** Who writes which section of the committee's paper, by when, how far it has come, and what to send to who has not. */
package org.hearth.committee.chase;
