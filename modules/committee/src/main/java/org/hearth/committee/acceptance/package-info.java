/** That a second person accepted what a paper withholds from the public. */
package org.hearth.committee.acceptance;
