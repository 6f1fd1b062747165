/** What children and young people said, and what the council did: kept as it is told, printed before officers' figures. */
package org.hearth.committee.voice;
