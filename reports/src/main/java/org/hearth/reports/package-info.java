/** The templates of documents, one for each kind of block, and their compilation while the project is built. */
package org.hearth.reports;
