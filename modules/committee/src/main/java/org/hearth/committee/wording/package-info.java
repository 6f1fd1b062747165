/** What may stand in words that are typed about meetings: no child's reference, nothing hidden, nothing too long. */
package org.hearth.committee.wording;
