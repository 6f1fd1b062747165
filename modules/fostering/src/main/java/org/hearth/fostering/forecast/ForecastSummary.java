package org.hearth.fostering.forecast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.core.api.time.ReportingYear;
import org.hearth.platform.api.RuleBroken;
import org.hearth.platform.api.pages.Pages;

/** The forecast in two sentences, for the page of the net gain. */
@Named
@RequestScoped
public class ForecastSummary {
    @Inject
    ForecastViews views;

    private ForecastAsked asked;
    private Outlook outlook;
    private Optional<BigDecimal> target = Optional.empty();

    private Outlook outlook() {
        if (outlook == null) {
            LocalDate today = views.today();
            asked = ForecastAsked.today(today);
            try {
                asked = ForecastAsked.of(Optional.empty(), Pages.parameter("kind"), Optional.empty(), today);
            } catch (RuleBroken toldByThePageItself) {
                asked = ForecastAsked.today(today);
            }
            outlook = views.glance(asked);
            target = views.target(asked);
        }
        return outlook;
    }

    /** Not beside the days of a year that is over. */
    public boolean isShown() {
        try {
            return Pages.day("to")
                    .map(to -> !to.isBefore(ReportingYear.of(views.today()).firstDay()))
                    .orElse(true);
        } catch (RuleBroken toldByThePageItself) {
            return false;
        }
    }

    public String getText() {
        return outlook() instanceof Outlook.Known known
                ? ForecastWords.inPassing(known.forecast())
                : "What is coming is not known yet: too little is recorded to say.";
    }

    /** Empty where there is none. */
    public String getTarget() {
        return outlook() instanceof Outlook.Known known ? ForecastWords.target(known.forecast(), target) : "";
    }

    public String getHref() {
        outlook();
        return asked.address(ForecastPage.PATH, views.today()).toString();
    }
}
