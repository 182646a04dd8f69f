package nl.rekenschap.rehearsal;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Plays a year: practice people do their work through the same services as everybody, week by week,
 * until the council report of that year is published. Of the next year something is left to do.
 */
@Service
@Profile("demo")
public class Play {

  private static final Logger LOG = LoggerFactory.getLogger(Play.class);

  /**
   * How far a play is.
   *
   * @param problem message of what stopped it; absent while it runs and when it ended well
   */
  public record Progress(
      int year,
      LocalDate from,
      LocalDate day,
      LocalDate until,
      boolean running,
      @Nullable String problem) {

    /** Between 0 and 1. */
    public double share() {
      double all = until.toEpochDay() - from.toEpochDay();
      return all <= 0 ? 1 : Math.clamp((day.toEpochDay() - from.toEpochDay()) / all, 0, 1);
    }
  }

  private final Programme programme;
  private final RehearsalClock clock;
  private final Rehearsal rehearsal;
  private final PracticePeople people;
  private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

  Play(Programme programme, RehearsalClock clock, Rehearsal rehearsal, PracticePeople people) {
    this.programme = programme;
    this.clock = clock;
    this.rehearsal = rehearsal;
    this.people = people;
  }

  /** Years of the programme whose end still lies ahead of the clock. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public List<Integer> playable() {
    return programme.current().stream()
        .flatMap(
            plan ->
                java.util.stream.IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).boxed())
        .filter(year -> clock.today().isBefore(end(year)))
        .toList();
  }

  /** How far the play is that runs, or was run last. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public Optional<Progress> progress() {
    return Optional.ofNullable(progress.get());
  }

  /**
   * Begins to play a year, beside what the screens do.
   *
   * @throws Refused {@code rehearsal.play.running}, {@code rehearsal.play.past}
   */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public void begin(int year) {
    check(year);
    Thread.ofVirtual().name("play-" + year).start(() -> runWhole(year));
  }

  /** Plays a year to its end before it returns. */
  @RolesAllowed({
    Names.GRANT_OFFICER,
    Names.POLICY_ADVISER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  public void play(int year) {
    check(year);
    runWhole(year);
    Progress ended = progress.get();
    if (ended != null && ended.problem() != null) {
      throw new IllegalStateException("the play stopped: " + ended.problem());
    }
  }

  private void check(int year) {
    if (!playable().contains(year)) {
      throw Refused.at("year", "rehearsal.play.past", Integer.toString(year));
    }
    LocalDate today = clock.today();
    Progress begun = new Progress(year, today, today, end(year), true, null);
    Progress before = progress.getAndUpdate(now -> now != null && now.running() ? now : begun);
    if (before != null && before.running()) {
      throw new Refused("rehearsal.play.running", Integer.toString(before.year()));
    }
  }

  /** Whoever began it: the play looks at the work of all, and acts as each of its people. */
  private void runWhole(int year) {
    Sight.whole(() -> run(year));
  }

  private void run(int year) {
    LocalDate from = clock.today();
    try {
      while (clock.today().isBefore(end(year))) {
        people.work(year);
        LocalDate next = earlier(clock.today().plusDays(step(year)), end(year));
        people.asAdministrator(() -> rehearsal.timePassesTo(next));
        progress.set(new Progress(year, from, next, end(year), true, null));
      }
      people.work(year);
      progress.set(new Progress(year, from, clock.today(), end(year), false, null));
    } catch (RuntimeException e) {
      LOG.error("the play of {} stopped on {}", year, clock.today(), e);
      progress.set(
          new Progress(
              year, from, clock.today(), end(year), false, String.valueOf(e.getMessage())));
    }
  }

  /** A month at a time until the December before the year, then week by week. */
  private int step(int year) {
    return clock.today().isBefore(LocalDate.of(year - 1, 12, 1)) ? 28 : 7;
  }

  private static LocalDate end(int year) {
    return LocalDate.of(year + 1, 7, 1);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
