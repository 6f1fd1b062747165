/** The way of a paper from planned to minuted (committee-pack.md section 12): which state follows which, and who moves it. */
package org.hearth.committee.stage;
