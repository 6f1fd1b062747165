package org.hearth.app.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.db.Transactions;

/** Runs in the server, by itself without other classes of the tests: work that is refused half-way, and whether the transaction around it was committed. */
@WebServlet("/work")
public class Work extends HttpServlet {
    static final String REFUSAL = "Refused half-way to see what becomes of it.";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Transactions transactions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var committed = new AtomicBoolean();
        var thrown = new AtomicReference<>("nothing");
        Runnable refused = () -> {
            throw new RuleBroken(REFUSAL);
        };
        Runnable watch = () -> transactions.afterCommit(() -> committed.set(true));
        Runnable work =
                switch (String.valueOf(request.getParameter("of"))) {
                    case "one" -> () -> transactions.doInOne(after(watch, refused));
                    case "new" -> () -> transactions.doInNew(after(watch, refused));
                    case "one in one" ->
                        () -> transactions.doInOne(after(watch, catching(() -> transactions.doInOne(refused), thrown)));
                    case "new in one" ->
                        () -> transactions.doInOne(after(watch, catching(() -> transactions.doInNew(refused), thrown)));
                    default -> () -> transactions.doInNew(watch);
                };
        catching(work, thrown).run();
        response.setContentType("text/plain");
        response.getWriter().write((committed.get() ? "committed, " : "rolled back, ") + thrown.get());
    }

    private static Runnable after(Runnable first, Runnable then) {
        return () -> {
            first.run();
            then.run();
        };
    }

    private static Runnable catching(Runnable work, AtomicReference<String> thrown) {
        return () -> {
            try {
                work.run();
            } catch (RuleBroken refused) {
                thrown.set(refused.getMessage());
            }
        };
    }
}
