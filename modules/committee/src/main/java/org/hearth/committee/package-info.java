/**
 * The committee's papers: measured once, frozen as cells, withheld where someone could be recognised, published, and
 * never changed. A <em>paper</em> begins as a draft from a meeting and an as-at date; measuring again makes its next
 * version; publishing makes its files once and keeps them. A <em>rendering</em> is public, exempt or the working paper.
 */
package org.hearth.committee;
