package org.hearth.returns.merging;

import java.util.List;

/** All rows of all years that are held about one child, in no particular order. */
public record ChildRows(String child, List<HeaderRow> headers, List<EpisodeRow> episodes, List<UascRow> uasc) {}
