package nl.rekenschap.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rekenschap.council.Passport.Change;
import nl.rekenschap.council.Passport.Event;
import nl.rekenschap.council.Passport.Hand;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.Acceptance;
import nl.rekenschap.council.PassportLink.FileRef;
import nl.rekenschap.council.PassportLink.Handed;
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.review.Judged;
import nl.rekenschap.review.Judgement;

/** The part of a chain that is the same for all values of one period, and whether it holds. */
final class Chain {

  private final Provenance provenance;
  private final PassportBuilder out;
  private final Map<PeriodId, List<Fault>> faults = new HashMap<>();

  Chain(Provenance provenance, PassportBuilder out) {
    this.provenance = provenance;
    this.out = out;
  }

  /** What is wrong with the round that stands. */
  private record Fault(String what, List<String> arguments) {}

  private Judged judged(PeriodId period) {
    return judged(provenance, period);
  }

  private static Judged judged(Provenance provenance, PeriodId period) {
    return provenance.judged().getOrDefault(period, Judged.NOTHING);
  }

  Optional<Trail.Round> round(PeriodId period, int number) {
    return Optional.ofNullable(provenance.trails().get(period))
        .flatMap(trail -> trail.round(number));
  }

  /** How the round came in and was accepted, with the files of one of its fields. */
  Handed handed(Submission submission, Optional<String> provider, Set<String> fields) {
    Judged judged = judged(submission.period());
    return new Handed(
        submission.period().value(),
        submission.round(),
        submission.receipt().map(Receipt::number),
        submission.at(),
        submitter(submission, provider),
        submission.contentHash(),
        judged.accepted(submission.round()).map(it -> acceptance(it, Hand.ACCEPTED)),
        judged.confirmed(submission.round()).map(it -> acceptance(it, Hand.CONFIRMED)),
        files(submission, fields));
  }

  private static Who submitter(Submission submission, Optional<String> provider) {
    return submission.onBehalf()
        ? new Who(Optional.of(submission.byName()), Optional.empty(), Hand.TYPED_FROM_PAPER)
        : new Who(Optional.of(submission.byName()), provider, Hand.HANDED_IN);
  }

  private static Acceptance acceptance(Judgement judgement, Hand hand) {
    return new Acceptance(
        judgement.at(),
        new Who(Optional.of(judgement.byName()), Optional.empty(), hand),
        judgement.contentHash());
  }

  private List<FileRef> files(Submission submission, Set<String> fields) {
    List<FileRef> files = new ArrayList<>();
    submission.receipt().flatMap(it -> file(it.document(), true)).ifPresent(files::add);
    submission.evidence().stream()
        .filter(evidence -> fields.contains(evidence.field()))
        .sorted(Comparator.comparing(Evidence::name).thenComparing(Evidence::document))
        .flatMap(evidence -> file(evidence.document(), false).stream())
        .forEach(files::add);
    return files;
  }

  private Optional<FileRef> file(UUID id, boolean receipt) {
    return Optional.ofNullable(provenance.documents().get(id))
        .map(Kept::document)
        .map(it -> new FileRef(receipt, it.name(), it.size(), it.sha256()));
  }

  /** Says of that figure what is wrong with a period on which it rests. */
  void check(FigureId figure, PeriodId period, int round) {
    faults
        .computeIfAbsent(period, id -> faults(id, round))
        .forEach(fault -> out.broken(figure, fault.what(), words(period, fault)));
  }

  private static String[] words(PeriodId period, Fault fault) {
    return Stream.concat(Stream.of(period.value()), fault.arguments().stream())
        .toArray(String[]::new);
  }

  private List<Fault> faults(PeriodId period, int number) {
    Optional<Trail.Round> round = round(period, number);
    if (round.isEmpty()) {
      return List.of(new Fault("noRound", List.of()));
    }
    Submission submission = round.get().submission();
    List<Fault> found = new ArrayList<>();
    if (!round.get().isSound()) {
      found.add(new Fault("content", List.of()));
    }
    Optional<Judgement> accepted = judged(period).accepted(number);
    if (accepted.isEmpty()) {
      found.add(new Fault("notAccepted", List.of()));
    }
    Stream.concat(accepted.stream(), judged(period).confirmed(number).stream())
        .filter(it -> isOther(it.contentHash(), submission.contentHash()))
        .findFirst()
        .ifPresent(it -> found.add(new Fault("otherContent", List.of())));
    documents(submission).forEach((id, name) -> file(id, name).ifPresent(found::add));
    return found;
  }

  /** Hashes from before they were kept say nothing. */
  private static boolean isOther(String accepted, String handedIn) {
    return !accepted.isEmpty() && !accepted.equals(handedIn);
  }

  private static Map<UUID, String> documents(Submission submission) {
    Map<UUID, String> all = new java.util.LinkedHashMap<>();
    submission.receipt().ifPresent(it -> all.put(it.document(), it.number()));
    submission.evidence().forEach(it -> all.put(it.document(), it.name()));
    return all;
  }

  private Optional<Fault> file(UUID id, String name) {
    Kept kept = provenance.documents().get(id);
    if (kept == null) {
      return Optional.of(new Fault("fileMissing", List.of(name)));
    }
    return kept.isSound()
        ? Optional.empty()
        : Optional.of(new Fault("fileChanged", List.of(name)));
  }

  /** What has happened to these periods after the round that stands was accepted. */
  List<Change> changes(Map<PeriodId, Integer> standing) {
    return changes(provenance, standing);
  }

  static List<Change> changes(Provenance provenance, Map<PeriodId, Integer> standing) {
    List<Change> changes = new ArrayList<>();
    standing.forEach((period, round) -> changes.addAll(changes(provenance, period, round)));
    changes.sort(Comparator.comparing(Change::at).thenComparing(Change::period));
    return changes;
  }

  private static List<Change> changes(Provenance provenance, PeriodId period, int standing) {
    Trail trail = provenance.trails().get(period);
    if (trail == null) {
      return List.of();
    }
    Judged judged = judged(provenance, period);
    Optional<Instant> accepted = judged.accepted(standing).map(Judgement::at);
    List<Change> changes = new ArrayList<>();
    trail.reopenings().stream()
        .filter(it -> accepted.map(at -> !it.at().isBefore(at)).orElse(true))
        .map(
            it ->
                new Change(
                    Event.REOPENED,
                    period.value(),
                    Optional.empty(),
                    it.at(),
                    it.reason(),
                    hand(it.byName(), Hand.REOPENED)))
        .forEach(changes::add);
    trail.rounds().stream()
        .map(Trail.Round::submission)
        .filter(it -> it.round() > standing)
        .map(
            it ->
                change(Event.HANDED_IN, period, it.round(), it.at(), hand(it.byName(), Hand.HANDED_IN)))
        .forEach(changes::add);
    Set<Judgement> later = new LinkedHashSet<>(judged.judgements());
    later.addAll(judged.confirmations());
    later.stream()
        .filter(it -> it.round() > standing)
        .map(it -> judgement(period, it))
        .forEach(changes::add);
    return changes;
  }

  private static Change judgement(PeriodId period, Judgement it) {
    boolean accepted = it.verdict() == Judgement.Verdict.ACCEPTED;
    return change(
        accepted ? Event.ACCEPTED : Event.GIVEN_BACK,
        period,
        it.round(),
        it.at(),
        hand(it.byName(), Hand.ACCEPTED));
  }

  private static Who hand(String name, Hand hand) {
    return new Who(Optional.of(name), Optional.empty(), hand);
  }

  private static Change change(Event event, PeriodId period, int round, Instant at, Who by) {
    return new Change(event, period.value(), Optional.of(round), at, "", by);
  }
}
