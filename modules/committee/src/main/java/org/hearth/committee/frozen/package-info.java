/** A paper's figures as they were measured: cells with coordinates, the lists behind them, and how they are stored. */
package org.hearth.committee.frozen;
