/**
 * The common domain, as others may use it: the child and where the child has lived, time, codes by year, places and
 * distance, and the invitations (indicators, pack sections) which other modules answer.
 */
package org.hearth.core.api;
