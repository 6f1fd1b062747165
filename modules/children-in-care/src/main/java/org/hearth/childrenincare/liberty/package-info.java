/** Orders of the High Court that allow a child in care to be deprived of liberty. */
package org.hearth.childrenincare.liberty;
