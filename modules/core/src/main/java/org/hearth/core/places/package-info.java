/** Postcodes, councils and who adjoins whom: dated reference data, and what follows from it for a placement. */
package org.hearth.core.places;
