/** Files that a service sends: a CSV row by row, and the rows that did not go in given back. */
package org.hearth.fostering.files;
