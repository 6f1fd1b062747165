/** From frozen cells to the blocks of each rendering. What is withheld becomes "c" here, before anything is drawn. */
package org.hearth.committee.rendering;
