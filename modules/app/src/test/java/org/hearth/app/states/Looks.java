package org.hearth.app.states;

import static org.hearth.app.states.State.EMPTY;
import static org.hearth.app.states.State.ERROR;
import static org.hearth.app.states.State.MANY;
import static org.hearth.app.states.State.ONE;
import static org.hearth.app.states.State.REFUSED;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.app.testing.Browser;

/**
 * The table of pages and states. A page added to Hearth must be added here with every state, or with the reason why it
 * has none: {@link PageStatesIT} compares this table with the running server's pages.
 */
final class Looks {
    /** Key of a supervising worker of the demo county. */
    private static final String ADA_INVENTED = "f78cd22f-1399-303a-aeb7-6b1d46cba47d";

    private static final String NO_OTHER_RECORD = "a page of one record: there are no more on it";
    private static final String SECTION = "&section=near-home.where-our-children-live";
    private static final String FORM_ONLY = "a form: it lists nothing";
    private static final String NOTHING_SENT = "nothing is sent from it that could be wrong";
    private static final String FOR_ALL = "it is for everyone";

    private final List<Look> looks = new ArrayList<>();
    private final County here;

    private Looks(County here) {
        this.here = here;
    }

    static List<Look> of(County here) {
        var table = new Looks(here);
        table.start();
        table.children();
        table.corrections();
        table.fostering();
        table.recruitment();
        table.concerns();
        table.figures();
        table.returns();
        table.reference();
        table.comparators();
        table.targets();
        table.jobsAndAudit();
        table.papers();
        table.meetings();
        table.voices();
        table.actions();
        return List.copyOf(table.looks);
    }

    private void start() {
        page("/index")
                .empty("analyst", "/")
                .many("analyst", "/")
                .never(ONE, "cards stand there or not")
                .never(ERROR, NOTHING_SENT)
                .never(REFUSED, FOR_ALL);
        page("/sign-in")
                .one(null, "/sign-in")
                .error(null, "/sign-in", send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .never(REFUSED, FOR_ALL);
    }

    private void children() {
        page("/children/list")
                .empty("analyst", "/children/list")
                .one("analyst", "/children/list?reference=" + here.child)
                .many("analyst", "/children/list?page=2")
                .error("analyst", "/children/list?asAt=31-31-2026", look())
                .refused("clerk", "/children/list");
        page("/children/child")
                .one("analyst", "/children/child?reference=" + here.child)
                .error("director", "/children/child?reference=" + here.restricted, send())
                .never(EMPTY, "without a child there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/children/child?reference=" + here.child);
    }

    private void corrections() {
        String of = "?reference=" + here.child;
        page("/children/history")
                .one("analyst", "/children/history" + of)
                .never(EMPTY, "without a child there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .never(ERROR, NOTHING_SENT)
                .refused("manager", "/children/history" + of);
        page("/children/correct")
                .one("analyst", "/children/correct" + of + "&episode=" + here.episode)
                .error("analyst", "/children/correct" + of + "&episode=" + here.episode, page -> {
                    page.fill("[name$=homePostcode]", "NOWHERE");
                    send().accept(page);
                })
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("manager", "/children/correct" + of + "&episode=" + here.episode);
        page("/children/details")
                .one("analyst", "/children/details" + of)
                .error("analyst", "/children/details" + of, page -> {
                    page.fill("[name$=pupilNumber]", "12345");
                    send().accept(page);
                })
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("manager", "/children/details" + of);
        page("/children/differences")
                .empty("analyst", "/children/differences")
                .many("analyst", "/children/differences")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("manager", "/children/differences");
        page("/children/difference")
                .one("analyst", "/children/difference?id=" + here.difference)
                .error("analyst", "/children/difference?id=" + here.difference, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("manager", "/children/difference?id=" + here.difference);
    }

    private void fostering() {
        var held = here.households;
        page("/fostering/households")
                .empty("fostering", "/fostering/households")
                .one("fostering", "/fostering/households?kind=supported-lodgings")
                .many("fostering", "/fostering/households?page=2")
                .error("fostering", "/fostering/households?asAt=31-31-2026", look())
                .refused("placement-officer", "/fostering/households");
        page("/fostering/household")
                .one("fostering", "/fostering/household?id=" + held.registered)
                .many("fostering", "/fostering/household?id=" + held.full)
                .never(EMPTY, "without a household there is no page")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", "/fostering/household?id=" + held.registered);
        page("/fostering/net-gain")
                .empty("fostering", "/fostering/net-gain")
                .one("analyst", "/fostering/net-gain?kind=supported-lodgings&from=2025-04-01&to=2026-03-31")
                .many("fostering", "/fostering/net-gain?from=2025-04-01&to=2025-12-31")
                .error("fostering", "/fostering/net-gain?from=soon", look())
                .refused("placement-officer", "/fostering/net-gain");
        String list = "/fostering/net-gain/households?from=2025-04-01&to=2025-12-31";
        page("/fostering/net-gain/households")
                .empty("fostering", list + "&line=to-another-kind")
                .one("fostering", list + "&line=successes")
                .many("fostering", list + "&line=closing&unit=places")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", list);
        String forecast = "/fostering/net-gain/forecast";
        page(forecast)
                .empty("fostering", forecast)
                .one("analyst", forecast + "?kind=supported-lodgings")
                .many("fostering", forecast + "?day=2025-12-31")
                .error("fostering", forecast + "?day=soon", look())
                .refused("placement-officer", forecast);
        page(forecast + "/enquiries")
                .empty("fostering", forecast + "/enquiries?day=2025-12-31&list=panel")
                .one("manager", forecast + "/enquiries?day=2025-12-31&list=stage-1")
                .many("fostering", forecast + "/enquiries?day=2025-12-31&list=approved")
                .never(ERROR, NOTHING_SENT)
                .refused("director", forecast + "/enquiries?list=stage-2");
        page(forecast + "/households")
                .empty("fostering", forecast + "/households?day=2025-12-31&list=leaving")
                .one("director", forecast + "/households?day=2025-12-31&list=otherwise")
                .never(MANY, "who joined without an enquiry are few")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", forecast + "/households?list=leaving");
        String collection = "/fostering/collection";
        page(collection)
                .empty("fostering", collection)
                .many("manager", collection + "?year=2026")
                .never(ONE, "it tells of all")
                .error("fostering", collection + "?year=soon", look())
                .refused("analyst", collection);
        String need = "/fostering/recruit-to-need";
        page(need)
                .empty("fostering", need)
                .many("fostering", need)
                .never(ONE, "it tells of all")
                .never(ERROR, NOTHING_SENT)
                .refused("placement-officer", need);
        page(need + "/children")
                .empty("manager", need + "/children?district=ZZ1")
                .one("manager", need + "/children?lack=elsewhere-outside&ages=under-5")
                .many("analyst", need + "/children")
                .never(ERROR, NOTHING_SENT)
                .refused("fostering", need + "/children");
        page(need + "/enquiries")
                .empty("fostering", need + "/enquiries?district=ZZ1")
                .one("fostering", need + "/enquiries?stage=panel")
                .many("manager", need + "/enquiries")
                .never(ERROR, NOTHING_SENT)
                .refused("director", need + "/enquiries");
        form("register", "", send());
        form("terms", "?id=" + held.registered, send());
        form("approval", "?id=" + held.registered + "&approved=" + held.approvedOn, send());
        form("temporary", "?id=" + held.temporary, send());
        form("leaving", "?id=" + held.registered, send());
        form("carer-leaves", "?id=" + held.full, send());
        form("farewell", "?id=" + held.registered, send());
        form("person", "?id=" + held.registered, send());
        form("address", "?id=" + held.registered, page -> {
            page.fill("[name$=postcode]", "NOWHERE");
            send().accept(page);
        });
        form("home", "?id=" + held.registered, page -> {
            page.fill("[name$=bedrooms]", "many");
            send().accept(page);
        });
        householdsFromAFile();
        places();
        supervision();
    }

    private void supervision() {
        String of = "?id=" + here.households.full;
        String at = "/fostering/supervision";
        page(at).empty("fostering", at)
                .one("fostering", at + "?show=visits-late&worker=" + ADA_INVENTED)
                .many("director", at + "?show=all&page=2")
                .error("fostering", at + "?within=0", look())
                .refused("placement-officer", at);
        page(at + "/household")
                .one("fostering", at + "/household?id=" + here.households.registered)
                .many("fostering", at + "/household" + of)
                .never(EMPTY, "without a household there is no page")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", at + "/household" + of);
        form("supervision/review", of, send());
        form("supervision/visit", of, send());
        form("supervision/worker", of, send());
        form("supervision/training", of, send());
        page(at + "/carers")
                .empty("fostering", at + "/carers?id=" + here.households.registered)
                .many("director", at + "/carers" + of)
                .never(ONE, "the same tables with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", at + "/carers" + of);
    }

    private void places() {
        String of = "?id=" + here.households.full;
        page("/fostering/places")
                .empty("fostering", "/fostering/places")
                .one("placement-officer", "/fostering/places?with=over&from=2026-03-30")
                .many("fostering", "/fostering/places?show=table&from=2026-03-30")
                .error("fostering", "/fostering/places?from=soon", look())
                .refused("clerk", "/fostering/places");
        page("/fostering/places/household")
                .one("fostering", "/fostering/places/household" + of)
                .error("fostering", "/fostering/places/household" + of + "&from=soon", look())
                .never(EMPTY, "without a household there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/fostering/places/household" + of);
        form("places/hold", of, send());
        form("places/grant", of, send());
        page("/fostering/places/granted")
                .empty("fostering", "/fostering/places/granted")
                .many("fostering", "/fostering/places/granted")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("placement-officer", "/fostering/places/granted");
        form("places/resident", of, send());
        form("places/holiday", "", send());
        page("/fostering/places/settle")
                .empty("fostering", "/fostering/places/settle")
                .many("fostering", "/fostering/places/settle")
                .error("fostering", "/fostering/places/settle", send())
                .never(ONE, "the same table with one row")
                .refused("director", "/fostering/places/settle");
        page("/fostering/places/stay")
                .one("fostering", here.households.stay)
                .error("fostering", here.households.stay, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("director", here.households.stay);
        page("/fostering/places/check")
                .empty("fostering", "/fostering/places/check")
                .many("fostering", "/fostering/places/check")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("director", "/fostering/places/check");
        String nineMonths = "?from=2025-04-01&to=2025-12-31";
        page("/fostering/places/figures")
                .empty("fostering", "/fostering/places/figures")
                .one("analyst", "/fostering/places/figures" + nineMonths + "&kind=short-breaks")
                .many("fostering", "/fostering/places/figures" + nineMonths)
                .error("fostering", "/fostering/places/figures?from=soon", look())
                .refused("placement-officer", "/fostering/places/figures");
        page("/fostering/places/list")
                .empty("fostering", "/fostering/places/list" + nineMonths + "&number=to-be-checked")
                .one("fostering", "/fostering/places/list" + nineMonths + "&number=filled-by-others")
                .many("fostering", "/fostering/places/list" + nineMonths + "&number=filled")
                .never(ERROR, NOTHING_SENT)
                .refused("analyst", "/fostering/places/list" + nineMonths + "&number=filled");
    }

    private void householdsFromAFile() {
        page("/fostering/import")
                .one("fostering", "/fostering/import")
                .error("fostering", "/fostering/import", send("import"))
                .never(EMPTY, FORM_ONLY)
                .never(MANY, "what did not go in is looked at in the register's own tests")
                .refused("director", "/fostering/import");
    }

    private void concerns() {
        String at = "/fostering/concerns";
        String of = "?id=" + here.concerns.id;
        page(at).empty("manager", at)
                .one("director", at + "?household=F0005")
                .many("manager", at)
                .error("manager", at + "?state=red", look())
                .refused("fostering", at);
        page(at + "/concern")
                .one("director", at + "/concern" + of)
                .never(EMPTY, "without a concern there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .never(ERROR, NOTHING_SENT)
                .refused("fostering", at + "/concern" + of);
        page(at + "/record")
                .one("manager", at + "/record" + of)
                .error("manager", at + "/record", send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("fostering", at + "/record");
        page(at + "/close")
                .one("manager", at + "/close" + of)
                .error("manager", at + "/close" + of, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("director", at + "/close" + of);
    }

    private void recruitment() {
        var held = here.recruitment;
        String at = "/fostering/recruitment";
        page(at).empty("fostering", at)
                .one("fostering", at + "?kind=supported-lodgings")
                .many("fostering", at)
                .error("fostering", at + "?kind=red", look())
                .refused("placement-officer", at);
        page(at + "/enquiries")
                .empty("fostering", at + "/enquiries")
                .one("fostering", at + "/enquiries?state=merged")
                .many("fostering", at + "/enquiries?state=any&page=2")
                .error("fostering", at + "/enquiries?line=none", look())
                .refused("director", at + "/enquiries");
        page(at + "/waiting")
                .empty("fostering", at + "/waiting")
                .many("fostering", at + "/waiting")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("director", at + "/waiting");
        page(at + "/expected")
                .empty("fostering", at + "/expected")
                .many("fostering", at + "/expected")
                .never(ONE, "the same table with one row")
                .error("fostering", at + "/expected?by=2001-01-01", look())
                .refused("director", at + "/expected");
        page(at + "/conversion")
                .empty("fostering", at + "/conversion")
                .one("analyst", at + "/conversion?kind=short-breaks&from=2024-04-01&to=2025-03-31")
                .many("fostering", at + "/conversion?from=2021-04-01&to=2026-03-31")
                .error("fostering", at + "/conversion?from=soon", look())
                .refused("placement-officer", at + "/conversion");
        page(at + "/enquiry")
                .one("fostering", at + "/enquiry?id=" + held.entered)
                .many("fostering", at + "/enquiry?id=" + held.full)
                .never(EMPTY, "without an enquiry there is no page")
                .never(ERROR, NOTHING_SENT)
                .refused("director", at + "/enquiry?id=" + held.entered);
        form("recruitment/new", "", send());
        form("recruitment/person", "?id=" + held.entered, send());
        form("recruitment/step", "?kind=withdrawn&id=" + held.entered, send());
        form("recruitment/check", "?id=" + held.entered, send());
        form("recruitment/decision", "?id=" + held.full, send());
        form("recruitment/merge", "?id=%s&other=%s".formatted(held.entered, held.alike), send());
        page(at + "/import")
                .one("fostering", at + "/import")
                .error("fostering", at + "/import", send("import"))
                .never(EMPTY, FORM_ONLY)
                .never(MANY, "what did not go in is looked at in the pipeline's own tests")
                .refused("director", at + "/import");
    }

    /** One of the register's forms, and how it comes to refuse. */
    private void form(String name, String query, Consumer<Page> wrong) {
        String address = "/fostering/" + name + query;
        page("/fostering/" + name)
                .one("fostering", address)
                .error("fostering", address, wrong)
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("director", address);
    }

    private void figures() {
        page("/scorecard")
                .empty("analyst", "/scorecard")
                .one("analyst", "/scorecard?line=OOC-01")
                .many("analyst", "/scorecard")
                .error("analyst", "/scorecard?asAt=soon", look())
                .refused("auditor", "/scorecard");
        page("/explorer")
                .empty("analyst", "/explorer")
                .one("analyst", "/explorer?line=CIC-04.persons&by=legal-status&over=quarter")
                .many("analyst", "/explorer?line=OOC-01&by=placement&and=legal-status&asAt=2026-03-31")
                .error("analyst", "/explorer?line=CIC-01&by=shoe-size", look())
                .refused("practitioner", "/explorer");
        page("/profile")
                .empty("analyst", "/profile")
                .many("analyst", "/profile?asAt=2026-03-31")
                .never(ONE, "the tables are always the same")
                .error("analyst", "/profile?asAt=soon", look())
                .refused("clerk", "/profile");
        page("/indicators/members")
                .empty("analyst", "/indicators/members?" + here.figureOfNone)
                .one("analyst", "/indicators/members?" + here.figureOfOne)
                .many("analyst", "/indicators/members?ref=OOC-01&asAt=2026-03-31")
                .never(ERROR, "what there is not is answered as if nothing stood there")
                .refused("clerk", "/indicators/members?ref=OOC-01");
    }

    private void returns() {
        page("/returns/list")
                .empty("analyst", "/returns/list")
                .many("analyst", "/returns/list")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("clerk", "/returns/list");
        page("/returns/upload")
                .one("analyst", "/returns/upload")
                .error("analyst", "/returns/upload", send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("clerk", "/returns/upload");
        page("/returns/check")
                .one("analyst", "/returns/check")
                .error("analyst", "/returns/check", send("check"))
                .never(EMPTY, FORM_ONLY)
                .many("analyst", "/returns/check", Looks::checkFaultyEpisodes)
                .refused("clerk", "/returns/check");
        page("/returns/return")
                .one("analyst", "/returns/return?id=" + here.sent)
                .never(EMPTY, "without a return there is no page")
                .never(MANY, "a return with findings: looked at in the returns' own tests")
                .never(ERROR, "its two answers can both be given")
                .refused("clerk", "/returns/return?id=" + here.sent);
        page("/returns/questions")
                .empty("analyst", "/returns/questions")
                .many("analyst", "/returns/questions")
                .never(ONE, "the same table with one row")
                .error("analyst", "/returns/questions?kind=no-such-kind", look())
                .refused("clerk", "/returns/questions");
        page("/returns/question")
                .one("analyst", "/returns/question?id=" + here.question)
                .error("analyst", "/returns/question?id=" + here.question, send())
                .never(EMPTY, "without a question there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/returns/question?id=" + here.question);
        desk();
    }

    private void desk() {
        page("/returns/findings")
                .empty("analyst", "/returns/findings")
                .one("analyst", "/returns/findings?state=explained")
                .many("analyst", "/returns/findings?year=2026")
                .error("analyst", "/returns/findings?rule=no-such-rule", look())
                .refused("clerk", "/returns/findings");
        page("/returns/finding")
                .one("analyst", "/returns/finding?id=" + here.explained)
                .error("analyst", "/returns/finding?id=" + here.explained, page -> {
                    page.fill("textarea", "no");
                    send("explain").accept(page);
                })
                .never(EMPTY, "without a finding there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/returns/finding?id=" + here.explained);
        work();
        page("/returns/rule")
                .one("analyst", "/returns/rule?code=148")
                .never(EMPTY, "without a rule there is no page")
                .never(MANY, "the same with more versions")
                .never(ERROR, NOTHING_SENT)
                .refused("clerk", "/returns/rule?code=148");
        page("/returns/ready")
                .empty("analyst", "/returns/ready")
                .one("analyst", "/returns/ready?year=2026")
                .never(MANY, "the same table with more stages")
                .error("analyst", "/returns/ready?year=soon", look())
                .refused("clerk", "/returns/ready");
        page("/returns/export")
                .empty("analyst", "/returns/export")
                .one("analyst", "/returns/export?year=2027")
                .many("analyst", "/returns/export?year=2026", page -> {
                    page.locator("main form [type=checkbox]").all().forEach(Locator::check);
                    send().accept(page);
                })
                .error("analyst", "/returns/export?year=1999", look())
                .refused("clerk", "/returns/export");
    }

    private void work() {
        page("/returns/assign")
                .empty("analyst", "/returns/assign?rule=143")
                .one("analyst", "/returns/assign?rule=141&child=FAULT2")
                .many("analyst", "/returns/assign?rule=141")
                .error("analyst", "/returns/assign?rule=141", send("assign"))
                .refused("manager", "/returns/assign?rule=141");
        page("/returns/chase")
                .empty("analyst", "/returns/chase")
                .many("analyst", "/returns/chase")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("manager", "/returns/chase");
        page("/returns/changes")
                .empty("analyst", "/returns/changes")
                .one("analyst", "/returns/changes?rule=141&change=explained")
                .many("analyst", "/returns/changes")
                .error("analyst", "/returns/changes?since=2999-01-01", look())
                .refused("manager", "/returns/changes");
        page("/returns/missing-data")
                .empty("analyst", "/returns/missing-data")
                .never(ONE, "the same table with one row")
                .many("analyst", "/returns/missing-data")
                .error("analyst", "/returns/missing-data?days=soon", look())
                .refused("clerk", "/returns/missing-data");
        page("/returns/teams")
                .empty("analyst", "/returns/teams")
                .one("analyst", "/returns/teams")
                .never(MANY, "the same table with more rows")
                .error("analyst", "/returns/teams", send())
                .refused("manager", "/returns/teams");
        page("/returns/mine")
                .empty("director", "/returns/mine")
                .many("practitioner", "/returns/mine")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("clerk", "/returns/mine");
    }

    private void reference() {
        page("/reference/list")
                .empty("analyst", "/reference/list")
                .many("analyst", "/reference/list")
                .never(ONE, "the tables are always the same")
                .never(ERROR, NOTHING_SENT)
                .refused("clerk", "/reference/list");
        page("/reference/postcodes")
                .one("administrator", "/reference/postcodes")
                .error("administrator", "/reference/postcodes", send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("clerk", "/reference/postcodes");
        page("/reference/providers")
                .empty("analyst", "/reference/providers")
                .error("administrator", "/reference/providers", send())
                .many("analyst", "/reference/providers", Looks::loadProviders)
                .never(ONE, "the same tables with one row")
                .refused("clerk", "/reference/providers");
    }

    private void comparators() {
        page("/reference/comparators")
                .many("analyst", "/reference/comparators")
                .error("administrator", "/reference/comparators", send())
                .never(EMPTY, "published figures come with Hearth")
                .never(ONE, "the same tables with one row")
                .refused("clerk", "/reference/comparators");
    }

    private void targets() {
        page("/reference/targets")
                .empty("analyst", "/reference/targets")
                .many("manager", "/reference/targets")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("clerk", "/reference/targets");
        page("/reference/target")
                .empty("analyst", "/reference/target?line=OOC-04")
                .one("manager", "/reference/target?line=OOC-01")
                .error("director", "/reference/target?line=OOC-01", send())
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/reference/target?line=OOC-01");
    }

    private void jobsAndAudit() {
        page("/jobs/list")
                .empty("administrator", "/jobs/list")
                .many("administrator", "/jobs/list")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("member", "/jobs/list");
        page("/jobs/job")
                .one("administrator", "/jobs/job?id=" + here.job)
                .never(EMPTY, "without a job there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .never(ERROR, "a cancel that comes too late is said on the page in a sentence")
                .refused("member", "/jobs/job?id=" + here.job);
        page("/audit/list")
                .empty("auditor", "/audit/list?who=nobody-of-this-name")
                .one("auditor", "/audit/list?what=pack.made")
                .many("auditor", "/audit/list?page=2")
                .error("auditor", "/audit/list?from=soon", look())
                .refused("analyst", "/audit/list");
    }

    private void papers() {
        String of = "?id=" + here.paper;
        page("/packs/list")
                .empty("clerk", "/packs/list")
                .one("clerk", "/packs/list")
                .never(MANY, "the same table with more rows")
                .never(ERROR, NOTHING_SENT)
                .refused("practitioner", "/packs/list");
        page("/packs/new")
                .empty("clerk", "/packs/new")
                .one("clerk", "/packs/new")
                .error("clerk", "/packs/new", send())
                .never(MANY, FORM_ONLY)
                .refused("member", "/packs/new");
        page("/packs/pack")
                .one("clerk", "/packs/pack" + of)
                .never(EMPTY, "without a paper there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .never(ERROR, "measuring again needs nothing typed")
                .refused("practitioner", "/packs/pack" + of);
        page("/packs/front-sheet")
                .one("clerk", "/packs/front-sheet" + of)
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .never(ERROR, "it may be left half filled; publishing says what is missing")
                .refused("member", "/packs/front-sheet" + of);
        page("/packs/commentary")
                .many("clerk", "/packs/commentary" + of)
                .one("manager", "/packs/commentary" + of + SECTION)
                .error("clerk", "/packs/commentary" + of + SECTION, page -> {
                    page.fill("[name$=near-home-what-changed]", "word ".repeat(61));
                    send().accept(page);
                })
                .never(EMPTY, "every paper has a section to write for")
                .refused("member", "/packs/commentary" + of);
        page("/packs/owner")
                .one("clerk", "/packs/owner" + of + SECTION)
                .error("clerk", "/packs/owner" + of + SECTION, page -> {
                    page.fill("[name$=post]", "Head of fostering");
                    page.fill("[name$=who]", "nobody-of-this-name");
                    send().accept(page);
                })
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("manager", "/packs/owner" + of + SECTION);
        page("/packs/proof")
                .many("clerk", "/packs/proof" + of)
                .never(EMPTY, "a published paper, of which a test of its own looks")
                .never(ONE, "the same table with one row")
                .never(ERROR, NOTHING_SENT)
                .refused("member", "/packs/proof" + of);
        page("/packs/side-by-side")
                .many("clerk", "/packs/side-by-side" + of + "&all=yes")
                .one("clerk", "/packs/side-by-side" + of)
                .never(EMPTY, "the two papers always differ in their title")
                .never(ERROR, NOTHING_SENT)
                .refused("member", "/packs/side-by-side" + of);
        page("/packs/override")
                .one("monitoring-officer", "/packs/override" + of + here.blocked)
                .error("monitoring-officer", "/packs/override" + of + here.blocked, send())
                .never(EMPTY, "without a block there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("clerk", "/packs/override" + of + here.blocked);
        page("/packs/clearance")
                .many("clearing-officer", "/packs/clearance" + of)
                .never(EMPTY, "a form without a clearance table, which no paper of today has")
                .never(ONE, "the table has as many rows as the form has implications")
                .never(ERROR, NOTHING_SENT)
                .refused("member", "/packs/clearance" + of);
        page("/packs/implication")
                .one("clerk", "/packs/implication" + of + "&row=legal")
                .error("clearing-officer", "/packs/implication" + of + "&row=legal", send())
                .never(EMPTY, "without an implication there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("member", "/packs/implication" + of + "&row=legal");
        page("/packs/disclosure")
                .many("analyst", "/packs/disclosure" + of)
                .one("clerk", "/packs/disclosure" + of)
                .never(ERROR, "it is accepted or not: nothing is typed that could be wrong")
                .never(EMPTY, "a paper of a real county always withholds something")
                .refused("member", "/packs/disclosure" + of);
        page("/packs/data")
                .many("analyst", "/packs/data" + of)
                .one("clerk", "/packs/data" + of)
                .error("analyst", "/packs/data" + of, send())
                .never(EMPTY, "the return of the demo county is checked from the start")
                .refused("member", "/packs/data" + of);
        page("/packs/childrens-page")
                .one("clerk", "/packs/childrens-page" + of)
                .error("manager", "/packs/childrens-page" + of, send())
                .never(EMPTY, "every paper of today has the page, with words or without")
                .never(MANY, NO_OTHER_RECORD)
                .refused("member", "/packs/childrens-page" + of);
        page("/packs/stage")
                .one("clerk", "/packs/stage" + of)
                .error("clerk", "/packs/stage" + of, send())
                .never(EMPTY, "every paper was begun")
                .never(MANY, "the same table with more rows")
                .refused("member", "/packs/stage" + of);
        page("/packs/publish")
                .one("clerk", "/packs/publish" + of)
                .never(EMPTY, "without a paper there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .never(ERROR, "what stops publication stands on the page instead of the button")
                .refused("member", "/packs/publish" + of);
        page("/packs/copies")
                .empty("clerk", "/packs/copies" + of)
                .never(ONE, "a published paper, of which a test of its own looks")
                .never(MANY, "the same table with more rows")
                .never(ERROR, "a published paper, of which a test of its own looks")
                .refused("member", "/packs/copies" + of);
        page("/packs/version")
                // of a draft that follows what is published a test of its own looks
                .one("clerk", "/packs/version" + of)
                .error("clerk", "/packs/version" + of, send())
                .never(EMPTY, "without a paper there is no page")
                .never(MANY, NO_OTHER_RECORD)
                .refused("member", "/packs/version" + of);
    }

    private void voices() {
        page("/voice/list")
                .empty("clerk", "/voice/list")
                .one("manager", "/voice/list")
                .never(MANY, "the same table with more rows")
                .never(ERROR, NOTHING_SENT)
                .refused("member", "/voice/list");
        page("/voice/said")
                .one("manager", "/voice/said?id=" + here.meetings.voice)
                .error("clerk", "/voice/said", send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("analyst", "/voice/said");
    }

    private void meetings() {
        var held = here.meetings;
        String of = "?id=" + held.moved;
        page("/meetings/list")
                .empty("clerk", "/meetings/list")
                .many("clerk", "/meetings/list")
                .never(ONE, "the same table with one row")
                .error("clerk", "/meetings/list?committee=no-such-committee", look())
                .refused("practitioner", "/meetings/list");
        page("/meetings/meeting")
                .one("clerk", "/meetings/meeting?id=" + held.past)
                .many("clerk", "/meetings/meeting" + of)
                .never(EMPTY, "without a meeting there is no page")
                .never(ERROR, "publishing the agenda needs nothing typed")
                .refused("practitioner", "/meetings/meeting" + of);
        page("/meetings/new")
                .one("clerk", "/meetings/new")
                .error("clerk", "/meetings/new", page -> {
                    page.fill("[id$=meetsOn-day]", "25");
                    page.fill("[id$=meetsOn-month]", "12");
                    page.fill("[id$=meetsOn-year]", "2028");
                    send().accept(page);
                })
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/meetings/new");
        page("/meetings/edit")
                .one("clerk", "/meetings/edit" + of)
                .error("clerk", "/meetings/edit" + of, page -> {
                    page.fill("[name$=venue]", "");
                    send().accept(page);
                })
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/meetings/edit" + of);
        for (String way : List.of("/meetings/move", "/meetings/cancel")) {
            page(way)
                    .one("clerk", way + of)
                    .error("clerk", way + of, send())
                    .never(EMPTY, FORM_ONLY)
                    .never(MANY, FORM_ONLY)
                    .refused("member", way + of);
        }
        page("/meetings/item")
                .one("clerk", "/meetings/item?meeting=" + held.moved + "&id=" + held.item)
                .error("clerk", "/meetings/item?meeting=" + held.moved, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/meetings/item?meeting=" + held.moved);
        page("/meetings/minutes")
                .one("clerk", "/meetings/minutes?id=" + held.past)
                .error("clerk", "/meetings/minutes?id=" + held.past, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/meetings/minutes?id=" + held.past);
        page("/meetings/programme")
                .empty("clerk", "/meetings/programme")
                .many("clerk", "/meetings/programme?year=" + held.year)
                .never(ONE, "the table always has all items of the year")
                .error("clerk", "/meetings/programme?year=" + held.year, send())
                .refused("practitioner", "/meetings/programme");
        page("/meetings/committees")
                .one("clerk", "/meetings/committees")
                .error("clerk", "/meetings/committees", send())
                .never(EMPTY, "one committee comes with Hearth")
                .never(MANY, "the same table with more rows")
                .refused("member", "/meetings/committees");
        page("/meetings/question")
                .one("clerk", "/meetings/question?id=" + held.question)
                .error("clerk", "/meetings/question?meeting=" + held.past, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/meetings/question?id=" + held.question);
    }

    private void actions() {
        var held = here.meetings;
        page("/actions/list")
                .empty("clerk", "/actions/list")
                .many("clerk", "/actions/list")
                .never(ONE, "the same table with one row")
                .error("clerk", "/actions/list?status=no-such-status", look())
                .refused("practitioner", "/actions/list");
        page("/actions/action")
                .one("clerk", "/actions/action?id=" + held.action)
                .error("clerk", "/actions/action?meeting=" + held.past, send())
                .never(EMPTY, FORM_ONLY)
                .never(MANY, FORM_ONLY)
                .refused("member", "/actions/action?id=" + held.action);
    }

    private Row page(String page) {
        return new Row(page);
    }

    private static Consumer<Page> look() {
        return page -> {};
    }

    /** Sends the page's last form as it stands. */
    private static Consumer<Page> send() {
        return page -> Browser.follow(page.locator("main form [type=submit]").last());
    }

    /** Sends one of the page's forms as it stands. */
    private static Consumer<Page> send(String form) {
        return page ->
                Browser.follow(page.locator("#%s [type=submit]".formatted(form)).first());
    }

    /** Three rows with which several rules find fault, and most modules not there. */
    private static void checkFaultyEpisodes(Page page) {
        page.getByLabel("Which year is it for?").selectOption("2026");
        page.getByLabel("This year's files")
                .setInputFiles(new FilePayload(
                        "episodes.csv",
                        "text/csv",
                        """
                                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                                T1,01/05/2025,S,C2,N1,U6,PR1,01/04/2025,X1,,,,
                                T1,31/04/2025,P,C2,N9,U6,,,X1,,,,
                                T2,01/05/2025,S,C2,N1,K2,PR4,,,,,,SC123456
                                """
                                .getBytes(StandardCharsets.UTF_8)));
        send("check").accept(page);
        page.locator("main summary").first().click();
    }

    /** More settings than a page holds, and rows of which something is to be said. */
    private static void loadProviders(Page page) {
        var list = new StringBuilder("URN,Placement code,Placement provider code,Closed date,Setting postcode\n");
        list.append(",K2,PR4,,CB1 1AA\nSC000001,K2,PR4,soon,CB1 1AA\n");
        for (int i = 2; i < 120; i++) {
            list.append("SC%06d,\"U1,U4\",PR%d,%s,CB1 1A%s\n"
                    .formatted(i, i % 6, i % 7 == 0 ? "31/12/2024" : "", (char) ('A' + i % 26)));
        }
        page.locator("main [type=file]")
                .setInputFiles(
                        new FilePayload("homes.csv", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8)));
        send().accept(page);
        page.locator("main details summary").first().click();
    }

    private final class Row {
        private final String page;

        private Row(String page) {
            this.page = page;
        }

        private Row empty(String role, String address) {
            return add(EMPTY, address.contains("?"), role, address, look());
        }

        private Row one(String role, String address) {
            return add(ONE, true, role, address, look());
        }

        private Row many(String role, String address) {
            return add(MANY, true, role, address, look());
        }

        private Row many(String role, String address, Consumer<Page> then) {
            return add(MANY, true, role, address, then);
        }

        private Row error(String role, String address, Consumer<Page> then) {
            return add(ERROR, true, role, address, then);
        }

        private Row refused(String role, String address) {
            return add(REFUSED, true, role, address, look());
        }

        private Row never(State state, String why) {
            looks.add(new Look(page, state, true, null, null, null, why));
            return this;
        }

        private Row add(State state, boolean county, String role, String address, Consumer<Page> then) {
            looks.add(new Look(page, state, county, role, address, then, null));
            return this;
        }
    }
}
