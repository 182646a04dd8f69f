package nl.rekenschap.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.terms.Interruption.CompletionRequest;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Reckoning.Standstill;
import nl.rekenschap.terms.Reckoning.Step;
import nl.rekenschap.terms.Reckoning.Step.Kind;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reckons terms. Pure: the same question gets the same answer, whatever the order of its events.
 *
 * <p>A term is walked through along the calendar: each standstill and each extension counts only
 * when it begins while the term still runs, as moved by the Algemene termijnenwet.
 */
public final class Calendar {

  private final WorkingDays workingDays;
  private final boolean localTermsRoll;

  public Calendar(Set<LocalDate> equatedDays, boolean localTermsRoll) {
    workingDays = new WorkingDays(Set.copyOf(equatedDays));
    this.localTermsRoll = localTermsRoll;
  }

  public Reckoning reckon(TermQuestion question) {
    return question.direction() == Direction.BACK ? back(question) : new Walk(question).forward();
  }

  /** A back-counted term does not move (Algemene termijnenwet, article 1(2)). */
  private static Reckoning back(TermQuestion question) {
    LocalDate day = question.length().before(question.from());
    List<Step> steps =
        List.of(
            new Step(
                Kind.COUNTED_BACK,
                day,
                List.of(question.from(), question.length().amount(), question.length().unit())),
            new Step(Kind.STAYS_BACK, day, List.of()));
    return new Reckoning(day, day, Optional.of(day), Optional.empty(), List.of(), steps);
  }

  /** What happens to a term at a day. */
  private sealed interface Event {
    LocalDate on();
  }

  private record Stop(LocalDate on, @Nullable LocalDate until) implements Event {}

  private record Longer(LocalDate on, TermLength length) implements Event {}

  private record NoStop(LocalDate on) implements Event {}

  /** One term on its way along the calendar. */
  private final class Walk {
    private final TermQuestion question;
    private final LocalDate firstDay;
    private final List<Step> steps = new ArrayList<>();
    private final List<Standstill> stopped = new ArrayList<>();
    private LocalDate end;
    private long stoodStill;
    private boolean extended;
    private boolean lasts;

    Walk(TermQuestion question) {
      this.question = question;
      firstDay = question.from().plusDays(1);
      end = question.length().after(question.from());
    }

    Reckoning forward() {
      step(Kind.STARTS, firstDay, question.length().amount(), question.length().unit());
      for (Event event : events()) {
        switch (event) {
          case Stop stop -> stop(stop);
          case Longer longer -> longer(longer);
          case NoStop none -> step(Kind.REQUEST_WITHOUT_TERM, none.on());
        }
      }
      LocalDate bare = end;
      if (lasts) {
        Optional<LocalDate> since = Optional.of(stopped.getLast().from());
        return new Reckoning(firstDay, bare, Optional.empty(), since, stopped, steps);
      }
      roll();
      return new Reckoning(firstDay, bare, Optional.of(end), Optional.empty(), stopped, steps);
    }

    private List<Event> events() {
      List<Event> events = new ArrayList<>();
      question.extensions().forEach(it -> events.add(new Longer(it.toldOn(), it.length())));
      List<Stop> stops = new ArrayList<>();
      for (Interruption interruption : question.interruptions()) {
        Event event = of(interruption);
        if (event instanceof Stop stop) {
          stops.add(stop);
        } else if (event != null) {
          events.add(event);
        }
      }
      events.addAll(merged(stops));
      // On one day: what extends the term comes before what stops it.
      events.sort(
          Comparator.comparing(Event::on)
              .thenComparing(event -> event instanceof Longer ? 0 : 1)
              .thenComparing(Event::toString));
      return events;
    }

    private @Nullable Event of(Interruption interruption) {
      return switch (interruption) {
        case CompletionRequest asked -> completion(asked);
        case Delay delay -> stop(delay.from(), delay.until());
      };
    }

    private @Nullable Event completion(CompletionRequest asked) {
      LocalDate until = asked.until();
      LocalDate completed = asked.completedOn();
      if (until == null) {
        return new NoStop(asked.requestedOn());
      }
      // Completed in time: it runs on that same day; else from the day after the time given.
      LocalDate last =
          completed == null || completed.isAfter(until) ? until : completed.minusDays(1);
      return stop(asked.requestedOn().plusDays(1), last);
    }

    /** Days before the term began stop nothing. */
    private @Nullable Stop stop(LocalDate from, @Nullable LocalDate until) {
      LocalDate first = from.isBefore(firstDay) ? firstDay : from;
      return until != null && until.isBefore(first) ? null : new Stop(first, until);
    }

    private static List<Stop> merged(List<Stop> stops) {
      List<Stop> merged = new ArrayList<>();
      for (Stop next : stops.stream().sorted(Comparator.comparing(Stop::on)).toList()) {
        Stop last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || last.until() != null && next.on().isAfter(last.until().plusDays(1))) {
          merged.add(next);
        } else {
          merged.set(merged.size() - 1, new Stop(last.on(), later(last.until(), next.until())));
        }
      }
      return merged;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
      if (one == null || other == null) {
        return null;
      }
      return one.isAfter(other) ? one : other;
    }

    private void stop(Stop stop) {
      LocalDate until = stop.until();
      if (stop.on().isAfter(movedEnd())) {
        step(Kind.STOP_OUTSIDE_TERM, stop.on());
        return;
      }
      stopped.add(new Standstill(stop.on(), until));
      if (until == null) {
        lasts = true;
        step(Kind.STOPS_STILL, stop.on());
        return;
      }
      long days = ChronoUnit.DAYS.between(stop.on(), until) + 1;
      stoodStill += days;
      end = end.plusDays(days);
      step(Kind.STOPS, stop.on(), until, days);
    }

    private void longer(Longer longer) {
      if (!lasts && longer.on().isAfter(movedEnd())) {
        step(Kind.EXTENSION_TOO_LATE, longer.on());
        return;
      }
      extended = true;
      end = longer.length().after(end);
      step(Kind.EXTENDED, longer.on(), longer.length().amount(), longer.length().unit());
    }

    private LocalDate movedEnd() {
      return rolls() ? workingDays.firstFrom(end) : end;
    }

    private boolean rolls() {
      return !staysLocal() && !isTooLong();
    }

    private boolean staysLocal() {
      return question.origin() == Origin.LOCAL && !localTermsRoll;
    }

    /** The length of the term itself: days on which it stood still make it no longer. */
    private boolean isTooLong() {
      if (!extended) {
        return question.length().isTooLongForTheAct();
      }
      return ChronoUnit.DAYS.between(question.from(), end) - stoodStill > 90;
    }

    private void roll() {
      if (!rolls()) {
        if (!workingDays.isOne(end)) {
          step(staysLocal() ? Kind.STAYS_LOCAL : Kind.STAYS_LONG, end);
        }
        return;
      }
      LocalDate from = end;
      Optional<Kind> why = workingDays.whyNot(from);
      end = workingDays.firstFrom(from);
      why.ifPresent(kind -> moved(kind, from));
      giveTwoWorkingDays();
    }

    private void moved(Kind kind, LocalDate from) {
      Holiday.on(from)
          .ifPresentOrElse(holiday -> step(kind, from, holiday), () -> step(kind, from));
    }

    /** A term of three days or more holds two working days (article 2). */
    private void giveTwoWorkingDays() {
      TermLength length = question.length();
      boolean threeDays = length.unit() != TermLength.Unit.DAYS || length.amount() >= 3;
      if (!threeDays || end.isAfter(firstDay.plusDays(30))) {
        return;
      }
      LocalDate before = end;
      while (workingDaysOfTerm() < 2) {
        end = workingDays.firstFrom(end.plusDays(1));
      }
      if (!end.equals(before)) {
        step(Kind.TWO_WORKING_DAYS, before);
      }
    }

    private long workingDaysOfTerm() {
      return firstDay
          .datesUntil(end.plusDays(1))
          .filter(workingDays::isOne)
          .filter(day -> stopped.stream().noneMatch(still -> still.holds(day)))
          .count();
    }

    private void step(Kind kind, Object... arguments) {
      steps.add(new Step(kind, end, List.of(arguments)));
    }
  }
}
