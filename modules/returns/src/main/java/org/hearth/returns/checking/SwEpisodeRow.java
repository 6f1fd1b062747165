package org.hearth.returns.checking;

/** A row of SWEpisodes: a social worker's time with the child. */
public final class SwEpisodeRow extends SentRow {
    SwEpisodeRow(Sent sent) {
        super(Table.SW_EPISODES, sent);
    }

    public Value swId() {
        return value(Column.SW_ID);
    }

    public Day swDecom() {
        return day(Column.SW_DECOM);
    }

    public Day swDec() {
        return day(Column.SW_DEC);
    }

    public Value swReason() {
        return value(Column.SW_REASON);
    }
}
