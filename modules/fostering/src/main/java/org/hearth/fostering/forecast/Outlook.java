package org.hearth.fostering.forecast;

import java.util.List;

/** What is coming, or what is missing to say it. A number from too little would be made up. */
public sealed interface Outlook {

    record Known(Forecast forecast) implements Outlook {}

    /** @param missing each in a sentence */
    record NotKnown(List<String> missing) implements Outlook {
        public NotKnown {
            missing = List.copyOf(missing);
        }
    }
}
