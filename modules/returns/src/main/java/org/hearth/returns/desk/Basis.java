package org.hearth.returns.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.reading.ModuleDefinition;
import org.hearth.returns.rule.RuleBook;

/** What the findings of a year rest on, in one hash: when it differs, the year is to be checked again. */
final class Basis {
    private static final String RULES =
            RuleBook.all().stream().map(Basis::words).collect(Collectors.joining("\n"));

    private Basis() {}

    /**
     * @param files     all that are held, of whatever year
     * @param providers the edition of the inspectorate's lists; empty when none is held
     */
    static String of(int year, List<KeptFile> files, Places places, Optional<Edition> providers) {
        String rests = files.stream()
                .filter(file -> file.yearEnds() == year
                        || file.yearEnds() == year - 1
                        || file.yearEnds() < year && file.module().equals(ModuleDefinition.EPISODES))
                .map(file -> "%d %s %d".formatted(file.yearEnds(), file.module(), file.id()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return hash(String.join(
                "\n\n",
                rests,
                places.edition().orElse("none"),
                places.responsibleAuthority(),
                providers.map(Edition::hash).orElse("none"),
                RULES,
                built()));
    }

    private static String words(Rule rule) {
        About about = rule.about();
        return String.join(
                " ",
                about.code(),
                String.valueOf(about.stage()),
                about.severity().key(),
                about.flags().stream().map(Table::name).collect(Collectors.joining(" ")),
                about.columns().stream().map(Column::name).collect(Collectors.joining(" ")),
                String.valueOf(about.firstYear()),
                String.valueOf(about.lastYear()),
                about.wrong(),
                about.mend(),
                String.valueOf(about.doubt()));
    }

    /** When the rules were built: what a rule does can change while its words stay. */
    private static String built() {
        var book = RuleBook.class.getResource("RuleBook.class");
        try {
            return book == null ? "" : String.valueOf(book.openConnection().getLastModified());
        } catch (IOException notTold) {
            return "";
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }
}
