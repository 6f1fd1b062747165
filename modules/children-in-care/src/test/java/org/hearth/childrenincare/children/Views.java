package org.hearth.childrenincare.children;

import java.util.function.Predicate;
import org.hearth.core.api.care.ChildHistory;
import org.hearth.core.api.people.Visibility;
import org.hearth.platform.api.people.RowScope;

/** What a person may see, for tests. */
final class Views {
    private Views() {}

    static Visibility.View everything() {
        return of(RowScope.ALL, child -> true, child -> true);
    }

    static Visibility.View withoutAReason() {
        return of(RowScope.ALL, child -> true, child -> !child.isRestricted());
    }

    static Visibility.View of(RowScope scope, Predicate<ChildHistory> includes, Predicate<ChildHistory> reveals) {
        return new Visibility.View() {
            @Override
            public RowScope scope() {
                return scope;
            }

            @Override
            public boolean includes(ChildHistory child) {
                return includes.test(child);
            }

            @Override
            public boolean reveals(ChildHistory child) {
                return reveals.test(child);
            }
        };
    }
}
