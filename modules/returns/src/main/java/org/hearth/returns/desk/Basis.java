package org.hearth.returns.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.core.api.places.Places;
import org.hearth.returns.checking.About;
import org.hearth.returns.checking.Column;
import org.hearth.returns.checking.Rule;
import org.hearth.returns.checking.Table;
import org.hearth.returns.keeping.KeptFile;
import org.hearth.returns.providers.Providers.Edition;
import org.hearth.returns.rule.RuleBook;

/** What the findings of a year rest on, in one hash: when it differs, the year is to be checked again. */
final class Basis {
    private static final String RULES =
            RuleBook.all().stream().map(Basis::words).collect(Collectors.joining("\n"));

    private static final Set<String> SAY_WHO_IS_UNACCOMPANIED = Set.of(Table.UASC.name(), Table.HEADER.name());

    private Basis() {}

    /**
     * @param files     all that are held, of whatever year
     * @param providers the edition of the inspectorate's lists; empty when none is held
     */
    static String of(int year, List<KeptFile> files, Places places, Optional<Edition> providers) {
        String rests = files.stream()
                .filter(file -> isRestedOn(file, year))
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

    /**
     * Whether the findings of the year look at the file: those of the year and of the year before are; of every year before
     * that Episodes, since two returns cannot tell enough of care leavers and of adoptions (rules 199, 1000 to 1002); and of
     * the year before last what says who was unaccompanied (rules 164, 392a, 392b, 406).
     */
    static boolean isRestedOn(KeptFile file, int year) {
        return file.yearEnds() == year
                || file.yearEnds() == year - 1
                || file.yearEnds() < year && file.module().equals(Table.EPISODES.name())
                || file.yearEnds() == year - 2 && SAY_WHO_IS_UNACCOMPANIED.contains(file.module());
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
