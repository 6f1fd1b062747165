package org.hearth.platform.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.db.Mapping;

/**
 * Checks the audit from the command line, by the same settings as the server ({@code DB_KIND}, {@code DB_HOST} ...,
 * {@code HEARTH_DATA_DIR}). Ends with 0 when it is whole, 1 when it is broken (and names the first broken line), 2 when
 * it could not be read. With an argument {@code lines:hash}, as an earlier check printed it, those lines must also still
 * be the same. An embedded database is only to be had while the server is stopped.
 */
public final class VerifyAudit {
    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(check(System.getenv(), arguments));
    }

    private static int check(Map<String, String> environment, String[] arguments) {
        AuditTrail.Head noted = null;
        if (arguments.length > 0) {
            if (!arguments[0].matches("[0-9]{1,18}:[0-9a-f]{64}")) {
                System.err.println("\"" + arguments[0]
                        + "\" is not what an earlier check printed. Give the number of lines, a colon and the hash.");
                return 2;
            }
            String[] parts = arguments[0].split(":");
            noted = new AuditTrail.Head(Long.parseLong(parts[0]), parts[1]);
        }
        try (Connection connection = connect(environment)) {
            AuditCheck.Finding finding = new AuditCheck(Mapping.over(connection)).check(noted);
            System.out.println(inWords(finding));
            return finding.whole() ? 0 : 1;
        } catch (SQLException | RuntimeException e) {
            System.err.println("The audit could not be read: " + e.getMessage()
                    + ". Where the database is embedded, stop the server first, or check it on the page Audit.");
            return 2;
        }
    }

    static String inWords(AuditCheck.Finding finding) {
        String noted = finding.lines() + ":" + finding.hash();
        return finding.whole()
                ? "The audit is whole: %d lines. To prove it later, note %s".formatted(finding.lines(), noted)
                : "The audit is broken at line %d: %s. Sound before it: %s"
                        .formatted(finding.brokenLine(), finding.fault(), noted);
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        String kind = environment.getOrDefault("DB_KIND", "derby");
        if ("postgresql".equals(kind)) {
            return DriverManager.getConnection(
                    "jdbc:postgresql://%s:%s/%s"
                            .formatted(
                                    environment.getOrDefault("DB_HOST", "localhost"),
                                    environment.getOrDefault("DB_PORT", "5432"),
                                    environment.getOrDefault("DB_NAME", "hearth")),
                    environment.getOrDefault("DB_USER", "hearth"),
                    environment.getOrDefault("DB_PASSWORD", ""));
        }
        String folder = Optional.ofNullable(environment.get("HEARTH_DATA_DIR")).orElse("data");
        return DriverManager.getConnection("jdbc:derby:" + folder + "/derby");
    }
}
