/**
 * The list of children in care as at a day, and the page of one child. The list is made from the same book and by the
 * same rules as the figures, so that counting its rows gives the figure.
 */
package org.hearth.childrenincare.children;
