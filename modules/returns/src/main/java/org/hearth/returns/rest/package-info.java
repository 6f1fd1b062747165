/** The returns over the interface, under {@code /api/returns}. */
package org.hearth.returns.rest;
