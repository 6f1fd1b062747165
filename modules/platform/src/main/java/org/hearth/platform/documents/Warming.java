package org.hearth.platform.documents;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.platform.api.documents.Block;
import org.hearth.platform.api.documents.Document;
import org.hearth.platform.api.documents.Documents;

/**
 * Renders a document nobody sees, with every kind of block, some seconds after start: the first render of a server loads
 * thousands of classes, all templates and the typeface, and no person should wait for that. Start-up does not wait for it
 * either, and where it fails the server goes on: the person who asks for a paper is told then.
 */
@ApplicationScoped
public class Warming {
    private static final Logger LOG = Logger.getLogger(Warming.class.getName());
    private static final int SECONDS_AFTER_START = 5;
    private static final int TIMES = 3;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    private Documents documents;

    void begin(@Observes @Priority(6000) @Initialized(ApplicationScoped.class) Object started) {
        executor.schedule(() -> warm(documents), SECONDS_AFTER_START, TimeUnit.SECONDS);
    }

    static void warm(Documents documents) {
        try {
            for (int i = 0; i < TIMES; i++) {
                documents.pdf(everyKind(), OutputStream.nullOutputStream());
                documents.xlsx(everyKind(), OutputStream.nullOutputStream());
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A document rendered at start to warm up failed.", failed);
        }
    }

    private static Document everyKind() {
        var rows = List.of(List.of("Foster care", "12", "24.0"), List.of("Children's homes", "38", "76.0"));
        var columns = List.of(
                new Block.Column("Kind of home", 50, false),
                new Block.Column("Children", 25, true),
                new Block.Column("Share", 25, true));
        var values = List.of(new BigDecimal(12), new BigDecimal(38));
        var blocks = new java.util.ArrayList<Block>(List.of(
                new Block.Heading(1, "Warm-up"),
                new Block.Fields("Front sheet", List.of(new Block.Field("To", "Nobody"))),
                new Block.Heading(2, "Section"),
                new Block.Paragraph("1.1", "Words."),
                new Block.Items(List.of("a)"), List.of("note the words")),
                new Block.Finding("12 of 50 children."),
                new Block.Table("Children by kind of home", columns, rows, "A note.")));
        for (Block.Kind kind : Block.Kind.values()) {
            blocks.add(new Block.Chart(
                    kind,
                    "Children",
                    "12 of 50 children.",
                    "children",
                    List.of("Foster care", "Children's homes"),
                    List.of(new Block.Series("Inside", values), new Block.Series("Outside", values))));
        }
        return new Document("Warm-up", "Nothing", "NOT FOR USE", "Hearth", true, LocalDate.EPOCH, blocks);
    }
}
