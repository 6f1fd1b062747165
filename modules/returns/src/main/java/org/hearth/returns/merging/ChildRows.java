package org.hearth.returns.merging;

import java.util.List;
import org.hearth.core.api.care.Told;

/**
 * All rows of all years that are held about one child, in no particular order.
 *
 * @param told of every other module
 */
public record ChildRows(
        String child, List<HeaderRow> headers, List<EpisodeRow> episodes, List<UascRow> uasc, List<Told> told) {}
