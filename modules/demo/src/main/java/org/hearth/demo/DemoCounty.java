package org.hearth.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.hearth.platform.api.jobs.JobRunner;
import org.hearth.platform.api.people.Person;
import org.hearth.platform.api.settings.Settings;
import org.hearth.returns.api.ProviderLists;
import org.hearth.returns.api.Receipt;
import org.hearth.returns.api.Returns;
import org.hearth.returns.api.SentFile;

/**
 * Loads the invented county: its postcodes, its homes and agencies, then year by year its returns, then who works with
 * whom, fostering households, their recruitment, places, reviews and visits, targets, and the meetings of its committee. Each step goes
 * through the door a user's own files go through, and each changes nothing when it was done before, so that a load that
 * was cut short is simply run again.
 */
@ApplicationScoped
class DemoCounty implements JobRunner {
    static final String KIND = "demo-county";

    @Inject
    private Settings settings;

    @Inject
    private Returns returns;

    @Inject
    private ProviderLists providers;

    @Inject
    private Neighbourhood neighbourhood;

    @Inject
    private DemoHouseholds households;

    @Inject
    private DemoRecruitment recruitment;

    @Inject
    private DemoPlaces places;

    @Inject
    private DemoSupervision supervision;

    @Inject
    private DemoTraining training;

    @Inject
    private DemoFarewells farewells;

    @Inject
    private DemoChanges changes;

    @Inject
    private DemoTargets targets;

    @Inject
    private DemoMeetings meetings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String size, Progress progress) {
        List<Integer> years = DemoFiles.YEARS;
        int steps = years.size() + 10;
        Path folder = null;
        try {
            tell(progress, 0, steps, "Inventing the county");
            World world = World.ofSize(Integer.parseInt(size));
            folder = Files.createTempDirectory("hearth-demo-county");
            tell(progress, 1, steps, "Loading its postcodes");
            neighbourhood.loadPostcodes(PostcodeView.writeTo(folder, world.seed()));
            tell(progress, 2, steps, "Loading its homes and agencies");
            providers.loadWhereNoneIsHeld(
                    List.of(SentFile.of(ProviderView.writeTo(folder, world))), Person.HEARTH.name());
            for (int i = 0; i < years.size(); i++) {
                progress.stopIfCancelled();
                int year = years.get(i);
                tell(progress, 3 + i, steps, "Loading the return of %d/%02d".formatted(year - 1, year % 100));
                send(new ReturnView(world, year).writeTo(folder.resolve(Integer.toString(year))), year);
            }
            tell(progress, steps - 7, steps, "Giving the demo social worker some children");
            neighbourhood.allocate(world);
            tell(progress, steps - 6, steps, "Registering invented fostering households");
            households.load();
            tell(progress, steps - 5, steps, "Telling how they came, from their enquiries on");
            recruitment.load();
            tell(progress, steps - 4, steps, "Settling who lives in which of them");
            places.load();
            tell(progress, steps - 3, steps, "Telling of their reviews, visits and training");
            supervision.load();
            farewells.load();
            // before the training, which invents the carers of every household that has none yet
            changes.load();
            training.load();
            tell(progress, steps - 2, steps, "Setting invented targets");
            targets.set();
            tell(progress, steps - 1, steps, "Planning the committee's meetings");
            meetings.plan();
            tell(progress, steps, steps, "The demo county is loaded");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo county's files could not be written to the temporary folder", e);
        } catch (RuntimeException failed) {
            Console.say("The demo county could not be loaded whole. The page Jobs says why.");
            throw failed;
        } finally {
            remove(folder);
        }
    }

    private void send(List<Path> files, int year) {
        List<SentFile> sent = files.stream().map(SentFile::of).toList();
        Receipt receipt = returns.receive(year, sent, Person.HEARTH.name(), "demo-county-" + year);
        if (receipt.state() == Receipt.State.REFUSED) {
            throw new IllegalStateException("The demo return of %d was refused: %s".formatted(year, receipt.reason()));
        }
    }

    private static void tell(JobRunner.Progress progress, int done, int steps, String message) {
        progress.at(done, steps, message);
        Console.say("Demo county, %d of %d: %s".formatted(done, steps, message));
    }

    private static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            Console.say("The temporary files of the demo county could not be removed");
        }
    }
}
