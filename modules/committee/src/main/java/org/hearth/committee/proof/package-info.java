/**
 * Proofing: what is looked at before a paper is published (committee-pack.md section 13), one class for each check. Each
 * passes, warns or blocks, and names the place.
 */
package org.hearth.committee.proof;
