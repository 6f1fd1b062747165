package org.hearth.platform.documents;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;

/**
 * A block ready for its template.
 *
 * @param rows what the template's detail prints, one after another
 * @param room points that must be left on a page for the block to begin there
 */
record Piece(JasperReport template, Map<String, Object> values, List<Map<String, ?>> rows, double room) {}
