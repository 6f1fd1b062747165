package org.hearth.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A return as sent, but for one thing. */
final class ChangedReturn {
    private static final int LS = 3;
    private static final int DEC = 7;
    private static final int REC = 8;

    private ChangedReturn() {}

    /**
     * So many children whose episodes stood open are said to have gone home on 30 March 2026.
     *
     * @param sent   header, episodes and uasc
     * @param folder where the changed file goes
     */
    static List<Path> leftInMarch(List<Path> sent, int children, Path folder) throws IOException {
        var lines = new ArrayList<String>();
        int changed = 0;
        for (String line : Files.readAllLines(sent.get(1), StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (changed < children && cells[DEC].isEmpty() && cells[LS].equals("C2")) {
                cells[DEC] = "30/03/2026";
                cells[REC] = "E4A";
                changed++;
            }
            lines.add(String.join(",", cells));
        }
        assertThat(changed).isEqualTo(children);
        Path corrected =
                Files.createDirectories(folder.resolve("left-in-march")).resolve("episodes.csv");
        Files.write(corrected, lines, StandardCharsets.UTF_8);
        return List.of(sent.get(0), corrected, sent.get(2));
    }
}
