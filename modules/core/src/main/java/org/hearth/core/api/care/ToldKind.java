package org.hearth.core.api.care;

import java.util.List;

/**
 * What the rows of one module of the return mean: one constant beside the record they are read into, in the module that
 * owns the subject. {@code child.told(Review.KIND)} is a child's reviews.
 *
 * @param <T> what the rows are read into
 */
public interface ToldKind<T> {

    /** As the return calls it: {@code Reviews}. */
    String module();

    /**
     * The child's, in their order. Several years may tell of one thing: of the same the later return is right, as for
     * episodes.
     *
     * @param rows every row told of one child, of all years: by year, then line
     */
    List<T> read(List<Told> rows);
}
