package org.hearth.core.api.places;

import java.util.Collection;
import java.util.Map;

/**
 * What homes, agencies and other settings are called, by the inspectorate's number (URN). Answered by the module that holds
 * the inspectorate's lists: an application scoped bean.
 */
public interface SettingNames {

    /** Without those of which no list that is held gives the name. */
    Map<String, String> of(Collection<String> urns);
}
