/** What stands on a page as a file: CSV and workbook, with the mark of invented people. */
package org.hearth.core.api.files;
