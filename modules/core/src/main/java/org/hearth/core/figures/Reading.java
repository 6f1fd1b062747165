package org.hearth.core.figures;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.core.api.figures.Books;

/** The books of one asking, each read once, so that its figures agree with one another. */
final class Reading {
    private final Instant knownAt;
    private final Map<Books<?>, Object> read = new IdentityHashMap<>();

    /** @param knownAt {@code null} is all that is known now */
    Reading(Instant knownAt) {
        this.knownAt = knownAt;
    }

    /** Of a book of the caller's own. */
    static <B> Reading of(Books<B> books, B book) {
        var reading = new Reading(null);
        reading.read.put(books, book);
        return reading;
    }

    <B> B of(Books<B> books) {
        return books.kind().cast(read.computeIfAbsent(books, each -> each.at(knownAt)));
    }

    /** Each as it was read; two readings of the very same books tell the same. */
    Map<Books<?>, ?> of(List<? extends Books<?>> all) {
        var books = new IdentityHashMap<Books<?>, Object>();
        all.forEach(each -> books.put(each, of(each)));
        return books;
    }
}
