package org.hearth.core.testing;

import static org.hearth.core.testing.Invented.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.core.api.care.Episode;
import org.hearth.core.api.care.Location;
import org.hearth.core.api.care.Location.Side;
import org.hearth.core.api.care.Source;

/** An episode told in words; see {@link Invented#anEpisode()} for what it is until told otherwise. */
public final class EpisodeBuilder {
    private UUID id;
    private LocalDate startedOn = day("2024-04-01");
    private LocalDate endedOn;
    private LocalDate heldUntil;
    private String startReason = "S";
    private String legalStatus = "C2";
    private String need = "N1";
    private String place = "U6";
    private String provider = "PR1";
    private String endReason;
    private String changeReason;
    private String homePostcode;
    private String placementPostcode;
    private String urn;
    private UUID home;
    private Location location = Location.UNKNOWN;
    private Source source = Source.ofReturn(2026, "Episodes", 2);

    EpisodeBuilder() {}

    EpisodeBuilder copy() {
        var copy = new EpisodeBuilder();
        copy.startedOn = startedOn;
        copy.endedOn = endedOn;
        copy.heldUntil = heldUntil;
        copy.startReason = startReason;
        copy.legalStatus = legalStatus;
        copy.need = need;
        copy.place = place;
        copy.provider = provider;
        copy.endReason = endReason;
        copy.changeReason = changeReason;
        copy.homePostcode = homePostcode;
        copy.placementPostcode = placementPostcode;
        copy.urn = urn;
        copy.home = home;
        copy.location = location;
        copy.source = source;
        return copy;
    }

    public EpisodeBuilder id(UUID id) {
        this.id = id;
        return this;
    }

    public EpisodeBuilder from(String startedOn) {
        this.startedOn = day(startedOn);
        return this;
    }

    /** Ends on the day, which is not counted; another follows (X1). */
    public EpisodeBuilder to(String endedOn) {
        return to(endedOn, "X1");
    }

    /** Ends on the day, which is not counted, for the reason (REC). */
    public EpisodeBuilder to(String endedOn, String endReason) {
        this.endedOn = endedOn == null ? null : day(endedOn);
        this.endReason = endedOn == null ? null : endReason;
        return this;
    }

    /** Without an end, and known to go on until the day, counted. */
    public EpisodeBuilder heldUntil(String lastDay) {
        this.heldUntil = day(lastDay);
        return this;
    }

    /** RNE. */
    public EpisodeBuilder because(String startReason) {
        this.startReason = startReason;
        return this;
    }

    /** LS. */
    public EpisodeBuilder under(String legalStatus) {
        this.legalStatus = legalStatus;
        return this;
    }

    /** CIN. */
    public EpisodeBuilder need(String need) {
        this.need = need;
        return this;
    }

    /** PLACE. */
    public EpisodeBuilder in(String place) {
        this.place = place;
        return this;
    }

    /** PLACE and PLACE_PROVIDER. */
    public EpisodeBuilder in(String place, String provider) {
        this.place = place;
        this.provider = provider;
        return this;
    }

    /** PLACE_PROVIDER. */
    public EpisodeBuilder by(String provider) {
        this.provider = provider;
        return this;
    }

    /** REASON_PLACE_CHANGE. */
    public EpisodeBuilder changedBecause(String changeReason) {
        this.changeReason = changeReason;
        return this;
    }

    /** HOME_POST. */
    public EpisodeBuilder home(String postcode) {
        this.homePostcode = postcode;
        return this;
    }

    /** PL_POST. */
    public EpisodeBuilder at(String postcode) {
        this.placementPostcode = postcode;
        return this;
    }

    public EpisodeBuilder urn(String urn) {
        this.urn = urn;
        return this;
    }

    public EpisodeBuilder home(UUID home) {
        this.home = home;
        return this;
    }

    public EpisodeBuilder located(Location location) {
        this.location = location;
        return this;
    }

    /** Inside the responsible authority's area. */
    public EpisodeBuilder inside(Integer tenthsOfAMile) {
        return located(new Location(Side.IN, "E10000003", tenthsOfAMile, false, "invented 2026"));
    }

    /** Outside it, in the council's area, which does not adjoin. */
    public EpisodeBuilder outside(String council, Integer tenthsOfAMile) {
        return located(new Location(Side.OUT, council, tenthsOfAMile, true, "invented 2026"));
    }

    /** Outside it, in an adjoining council's area. */
    public EpisodeBuilder nextDoor(String council, Integer tenthsOfAMile) {
        return located(new Location(Side.OUT, council, tenthsOfAMile, false, "invented 2026"));
    }

    public EpisodeBuilder source(Source source) {
        this.source = source;
        return this;
    }

    /** On its own, of the child "C1". */
    public Episode build() {
        return build(ChildBuilder.idOf("C1"), 0);
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Episode build(UUID child, int sequence) {
        return new Episode(
                id == null
                        ? UUID.nameUUIDFromBytes(
                                "%s %s %d".formatted(child, startedOn, sequence).getBytes(StandardCharsets.UTF_8))
                        : id,
                child,
                startedOn,
                endedOn,
                heldUntil,
                startReason,
                legalStatus,
                need,
                place,
                provider,
                endReason,
                changeReason,
                homePostcode,
                placementPostcode,
                urn,
                home,
                sequence,
                location,
                source);
    }
}
