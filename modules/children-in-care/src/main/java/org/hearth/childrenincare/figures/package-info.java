/** Figures as they are asked for: all lines on a day, the list behind each, and the scorecard. */
package org.hearth.childrenincare.figures;
