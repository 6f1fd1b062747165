package org.hearth.returns.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.platform.api.RuleBroken;
import org.hearth.returns.api.Part;
import org.hearth.returns.api.SentFile;
import org.hearth.returns.checking.Provider;

/**
 * The inspectorate's lists of providers as they are held. What is sent together is one edition; it takes the place of the
 * one before as a whole, on every node at once, and the one before stays readable.
 */
public interface Providers {

    /**
     * The edition in use, with each setting's council worked out by the postcode directory in use now; empty when none was
     * ever loaded. Asked often: it is kept in memory until either of the two is replaced.
     */
    Optional<Current> current();

    /**
     * Reads the files and puts them in use together. The same bytes again change nothing, unless they come with another
     * first day; bytes of a former edition are put in use again as a new one.
     *
     * @param validFrom the first day for which the lists hold, as published; {@code null} when it is not known
     * @param by        who asked
     * @throws RuleBroken for {@code files} or {@code validFrom}; nothing is changed then
     */
    Loaded load(List<SentFile> files, LocalDate validFrom, String by);

    /** Newest first: the first is in use. */
    List<Edition> editions();

    Optional<Edition> edition(UUID id);

    /**
     * Settings of an edition in the order of their files.
     *
     * @param urn whole, in either case; {@code null} for all
     */
    Part<Setting> settings(UUID edition, String urn, int page, int size);

    /** What settings are called in the lists in use, by their numbers in capitals; without those that no list names. */
    Map<String, String> names(Collection<String> urns);

    /** What was said about rows of an edition, those not used first; the first {@code most} and how many in all. */
    Part<Remark> remarks(UUID edition, int most);

    /**
     * @param postcodes        the edition of the postcode directory by which councils were found; {@code null} when none
     * @param unknownPostcodes settings whose postcode that directory does not hold, blank ones included; {@code null} when
     *                         none is loaded
     */
    record Current(Edition edition, List<Provider> providers, String postcodes, Integer unknownPostcodes) {
        public Current {
            providers = List.copyOf(providers);
        }
    }

    /** @param changed false when the same was in use already */
    record Loaded(Edition edition, boolean changed) {}

    /**
     * @param number               of the edition, from 1
     * @param hash                 of its files together, in whatever order they were sent
     * @param validFrom            as the sender said, or {@code null}
     * @param settings             rows that are used
     * @param closed               of these, with a closing date
     * @param withoutPlaceCodes    of these, for which no PLACE code is known
     * @param withoutProviderCodes of these, for which no PLACE_PROVIDER code is known
     * @param unknownPostcodes     of these, whose postcode was not in the directory of that day; {@code null} when none was
     *                             loaded
     * @param unusable             rows that are not used
     */
    record Edition(
            UUID id,
            int number,
            List<ListFile> files,
            String hash,
            LocalDate validFrom,
            int settings,
            int closed,
            int withoutPlaceCodes,
            int withoutProviderCodes,
            Integer unknownPostcodes,
            int unusable,
            Instant loadedAt,
            String loadedBy) {
        public Edition {
            files = List.copyOf(files);
        }

        /** {@code homes.xlsx, supported.xlsx}. */
        public String name() {
            return files.stream().map(ListFile::name).collect(Collectors.joining(", "));
        }
    }

    /** @param hash SHA-256 of its bytes */
    record ListFile(String name, String hash, int settings) {}

    /** A setting with the place where it stands, as shown to people. */
    record Setting(Provider provider, String file, String sheet, int line) {}
}
