/**
 * The analyst's explorer: any figure in parts, by one dimension or by two, and the standing profile of children in care.
 * What is made here is a working paper: small numbers are not withheld, and every page and file says so.
 */
package org.hearth.childrenincare.explorer;
