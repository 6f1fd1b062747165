package org.hearth.returns.reading;

import org.hearth.returns.api.Finding;

/** Takes what is read, as it is read. */
public interface Sink {
    void row(ReadRow row);

    void finding(Finding finding);
}
