/**
 * From blocks to files: a tagged PDF through one template for each kind of block, and a workbook of the tables.
 *
 * <p>A <em>section</em> is a run of blocks on pages that lie one way. A <em>mark</em> is the address a template prints
 * with each piece of text (which block, which row, which cell); the finishing pass builds the tags of the PDF from the
 * marks and from nothing else, so the reading order is the order of the blocks.
 */
package org.hearth.platform.documents;
