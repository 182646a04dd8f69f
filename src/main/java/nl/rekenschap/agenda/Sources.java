package nl.rekenschap.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.agenda.Coming.What;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.payment.ComingPayments;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.ComingPeriods;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.workflow.Ahead;
import nl.rekenschap.workflow.CaseLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks each room once what falls due, and puts it together. */
@Component
class Sources {

  private static final Set<ClockKind> OURS =
      Arrays.stream(ClockKind.values()).filter(ClockKind::isOurs).collect(Collectors.toSet());

  private final Ahead ahead;
  private final ComingPeriods periods;
  private final Clocks clocks;
  private final Milestones milestones;
  private final ComingPayments payments;
  private final Programme programme;
  private final Access access;
  private final BusinessClock clock;

  Sources(
      Ahead ahead,
      ComingPeriods periods,
      Clocks clocks,
      Milestones milestones,
      ComingPayments payments,
      Programme programme,
      Access access,
      BusinessClock clock) {
    this.clock = clock;
    this.ahead = ahead;
    this.periods = periods;
    this.clocks = clocks;
    this.milestones = milestones;
    this.payments = payments;
    this.programme = programme;
    this.access = access;
  }

  /** What a room says, before the case has its name. */
  private record Found(LocalDate on, CaseId caseId, @Nullable CaseLabel label, What what) {}

  List<Coming> between(Asked asked, LocalDate from, LocalDate until, Person reader) {
    List<Found> found = new ArrayList<>();
    if (asked.wants(Kind.TASK)) {
      ahead.due(asked.whose(), from, until).stream()
          .map(
              task ->
                  new Found(
                      task.dueOn(),
                      task.caseId(),
                      task.label(),
                      new What.Task(task.task(), task.process(), task.role(), task.assigneeName())))
          .forEach(found::add);
    }
    others(asked, from, until).filter(isFor(reader)).forEach(found::add);
    return named(asked, found);
  }

  private Stream<Found> others(Asked asked, LocalDate from, LocalDate until) {
    return Stream.of(
            asked.wants(Kind.PERIOD) ? periods(from, until) : Stream.<Found>of(),
            asked.wants(Kind.CLOCK) ? clocks(from, until) : Stream.<Found>of(),
            asked.wants(Kind.MILESTONE) ? milestones(from, until) : Stream.<Found>of(),
            asked.wants(Kind.PAYMENT) ? payments(from, until) : Stream.<Found>of())
        .flatMap(each -> each);
  }

  /**
   * Staff reads all; a provider reads of its own cases what is not the municipality's own doing.
   */
  private Predicate<Found> isFor(Person reader) {
    if (reader.isStaff()) {
      return one -> true;
    }
    Set<CaseId> own = new HashSet<>(reader.provider().map(access::casesOf).orElseGet(List::of));
    return one -> own.contains(one.caseId()) && one.what().kind() != Kind.MILESTONE;
  }

  private Stream<Found> periods(LocalDate from, LocalDate until) {
    return periods.due(from, until).stream()
        .map(one -> new Found(one.dueOn(), one.caseId(), null, new What.Period(one.span())));
  }

  /** A term that simply passes is of no interest once it has: only the municipality's own stay. */
  private Stream<Found> clocks(LocalDate from, LocalDate until) {
    return clocks.running(Set.of(ClockKind.values())).stream()
        .filter(one -> one.reckoning().stoppedSince().isEmpty())
        .filter(one -> one.kind().isOurs() || !one.lastDay().isBefore(clock.today()))
        .filter(one -> !one.lastDay().isBefore(from) && !one.lastDay().isAfter(until))
        .map(one -> new Found(one.lastDay(), one.caseId(), null, new What.Clock(one.kind())));
  }

  private Stream<Found> milestones(LocalDate from, LocalDate until) {
    return milestones.due(from, until).stream()
        .map(one -> new Found(one.dueOn(), one.caseId(), null, new What.Milestone(one.text())));
  }

  private Stream<Found> payments(LocalDate from, LocalDate until) {
    return payments.due(from, until).stream()
        .map(
            one ->
                new Found(
                    one.on(),
                    one.caseId(),
                    null,
                    new What.Payment(one.amount(), one.order().isPresent())));
  }

  private List<Coming> named(Asked asked, List<Found> found) {
    Map<CaseId, CaseLabel> labels =
        labels(
            found.stream()
                .filter(one -> one.label() == null)
                .map(Found::caseId)
                .collect(Collectors.toSet()));
    Map<CaseId, Line> lines = linesOf(found);
    return found.stream()
        .map(
            one -> {
              CaseLabel label = one.label() == null ? labels.get(one.caseId()) : one.label();
              return new Found(one.on(), one.caseId(), label, one.what());
            })
        .filter(one -> isOf(asked.provider(), one.label()))
        .filter(
            one ->
                asked.line().isEmpty()
                    || Optional.ofNullable(lines.get(one.caseId()))
                        .filter(line -> line.code().equals(asked.line()))
                        .isPresent())
        .map(
            one ->
                new Coming(
                    one.on(),
                    one.caseId(),
                    one.label(),
                    Optional.ofNullable(lines.get(one.caseId())).map(Line::name).orElse(null),
                    one.what()))
        .sorted(
            Comparator.comparing(Coming::on)
                .thenComparing(one -> one.what().kind())
                .thenComparing(one -> one.caseId().value()))
        .toList();
  }

  private static boolean isOf(Optional<ProviderId> wanted, @Nullable CaseLabel label) {
    return wanted.isEmpty() || label != null && wanted.get().equals(label.provider());
  }

  Map<CaseId, CaseLabel> labels(Collection<CaseId> cases) {
    return ahead.labelsOf(cases);
  }

  /** A case is a budget line in a year; reports and such belong to no line. */
  private Map<CaseId, Line> linesOf(List<Found> found) {
    Map<CaseId, Line> lines = new HashMap<>();
    found.stream()
        .map(one -> one.caseId().value())
        .filter(id -> id.matches("\\d{4}-.*"))
        .map(id -> Integer.valueOf(id.substring(0, 4)))
        .distinct()
        .forEach(
            year -> {
              for (BudgetItem item : programme.itemsOf(year)) {
                item.line().ifPresent(line -> lines.put(CaseId.of(year, item.code()), line));
              }
            });
    return lines;
  }

  /** Names of the programme's lines by code, in the programme's order. */
  Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    programme.current().map(Programme.Summary::years).orElse(List.of()).stream()
        .flatMap(year -> programme.itemsOf(year).stream())
        .flatMap(item -> item.line().stream())
        .forEach(line -> lines.putIfAbsent(line.code(), line.name()));
    return lines;
  }

  /** Terms within which the municipality has to do something, that have not ended. */
  List<CaseClock> ownClocks() {
    return clocks.running(OURS);
  }
}
