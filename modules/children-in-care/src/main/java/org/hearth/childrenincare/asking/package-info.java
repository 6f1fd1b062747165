/** What lists, pages and the API of this module are asked in common: for which day, and as known when. */
package org.hearth.childrenincare.asking;
