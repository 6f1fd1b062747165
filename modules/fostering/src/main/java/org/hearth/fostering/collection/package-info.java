/**
 * The counts that Ofsted's yearly fostering collection asks for, to fill its form from. Nothing is counted here: each number is
 * read from the account, figure or list that defines it.
 */
package org.hearth.fostering.collection;
