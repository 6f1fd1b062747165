package org.hearth.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hearth.platform.api.jobs.Jobs.Job;
import org.hearth.platform.api.jobs.Jobs.State;
import org.hearth.platform.api.pages.Pages;

/** One job with its progress, and the list of jobs. While a job goes on the browser asks again by itself. */
@Named
@RequestScoped
public class JobPage {
    /** Seconds until the browser asks again. */
    private static final int AGAIN = 5;

    @Inject
    JobsSeen seen;

    private Job job;
    private List<Job> jobs = List.of();

    /** A post carries the job in a field of its form; the button is only there for a job that is known. */
    @PostConstruct
    void find() {
        job = Pages.parameter("id")
                .or(() -> Pages.parameter("job"))
                .flatMap(seen::find)
                .orElse(null);
    }

    public void load() {
        if (job == null) {
            Pages.notFound();
        } else if (isGoingOn()) {
            var context = FacesContext.getCurrentInstance().getExternalContext();
            ((HttpServletResponse) context.getResponse()).setHeader("Refresh", String.valueOf(AGAIN));
        }
    }

    public void list() {
        jobs = seen.latest();
    }

    public void cancel() {
        String id = Pages.parameter("job").orElse(null);
        if (seen.cancel(id)) {
            Pages.done("/jobs/job?id=" + id, "The job stops at its next safe point.");
        } else {
            Pages.notFound();
        }
    }

    public Job getJob() {
        return job;
    }

    public List<Job> getJobs() {
        return jobs;
    }

    public boolean isGoingOn() {
        return job != null && (job.state() == State.WAITING || job.state() == State.RUNNING);
    }

    public String state(State state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case RUNNING -> "Running";
            case DONE -> "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    /** "return.import" as people say it: "Return import". */
    public String kind(String kind) {
        String words = kind.replace('.', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
