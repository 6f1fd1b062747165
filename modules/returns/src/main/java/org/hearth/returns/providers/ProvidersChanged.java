package org.hearth.returns.providers;

import org.hearth.returns.providers.Providers.Edition;

/** Another edition of the inspectorate's lists is in use. */
public record ProvidersChanged(Edition edition) {}
