/** The clerk's pages: papers, a new paper, one paper with what is to do, its front sheet and commentary, publishing. */
package org.hearth.committee.pages;
