package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Kept;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.ledger.Account;
import nl.rekenschap.ledger.Entered;
import nl.rekenschap.ledger.Kind;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;
import nl.rekenschap.review.Judged;
import nl.rekenschap.review.Judgement;

/** What the stores say when they agree with the situation that a test tells. */
final class SoundChains {

  static final Instant HANDED_IN = Instant.parse("2025-04-20T08:00:00Z");
  static final Instant ACCEPTED = Instant.parse("2025-05-02T09:30:00Z");

  private final Map<PeriodId, Trail> trails = new HashMap<>();
  private final Map<PeriodId, Judged> judged = new HashMap<>();
  private final Map<UUID, Kept> documents = new HashMap<>();
  private final List<Entered> entries = new ArrayList<>();

  private SoundChains() {}

  static Provenance of(List<ReportInputs.Item> items) {
    SoundChains chains = new SoundChains();
    for (ReportInputs.Item item : items) {
      item.now().accepted().forEach(chains::handedIn);
      item.previous().accepted().forEach(chains::handedIn);
      chains.money(item);
    }
    return new Provenance(
        Optional.of(
            new Programme.Imported("nijmegen", "nijmegen.yaml", "f1".repeat(32), Instant.EPOCH)),
        chains.trails,
        chains.judged,
        chains.documents,
        chains.entries);
  }

  private void handedIn(AcceptedFigures figures) {
    PeriodId period = figures.period();
    Submission submission = submission(figures, 1);
    trails.put(
        period,
        new Trail(period, List.of(new Trail.Round(submission, submission.contentHash())), List.of()));
    judged.put(period, new Judged(List.of(judgement(period, 1, submission.contentHash())), List.of()));
    UUID receipt = submission.receipt().orElseThrow().document();
    documents.put(receipt, document(receipt, period));
  }

  static Submission submission(AcceptedFigures figures, int round) {
    PeriodId period = figures.period();
    String hash = ("%064x").formatted(period.value().hashCode() & 0xffffffffL);
    UUID receipt = UUID.nameUUIDFromBytes((period + "/" + round).getBytes());
    return new Submission(
        period,
        round,
        figures.values().stream().map(SoundChains::typed).toList(),
        figures.explanation(),
        new Narrative(Map.of(), Optional.empty(), "", "", List.of()),
        List.of(),
        List.of(),
        hash,
        false,
        Optional.of(
            new Receipt("OV-2025-000001", period, round, HANDED_IN, "Kim", hash, receipt)),
        HANDED_IN,
        new PersonId("kim"),
        "Kim");
  }

  private static Measurement typed(Measurement value) {
    return new Measurement(
        value.indicator(),
        value.version(),
        value.part(),
        value.value(),
        value.comment(),
        Optional.of(
            new Source(
                Source.Kind.WORKBOOK, "Kim Jansen.xlsx Cijfers!G7", new PersonId("kim"), "Kim")));
  }

  static Judgement judgement(PeriodId period, int round, String hash) {
    return new Judgement(
        period,
        round,
        Judgement.Verdict.ACCEPTED,
        "",
        hash,
        ACCEPTED,
        new PersonId("omar"),
        "Omar");
  }

  private static Kept document(UUID id, PeriodId period) {
    String sha = "ab".repeat(32);
    return new Kept(
        new Document(
            id,
            new CaseId("2025-a"),
            "reporting.document.receipt",
            period + " van Kim.pdf",
            "application/pdf",
            9,
            sha,
            HANDED_IN,
            "Kim"),
        sha);
  }

  private void money(ReportInputs.Item item) {
    String code = item.budget().code();
    item.budget().amount().ifPresent(it -> entry(code, Kind.PLANNED, Account.FREE, it));
    item.award()
        .flatMap(AwardFile::awarded)
        .ifPresent(
            it -> {
              entry(code, Kind.AWARDED, Account.COMMITTED, it);
              entry(code, Kind.ADVANCED, Account.ADVANCED, Money.of(1000));
            });
    item.determination()
        .ifPresent(it -> entry(code, Kind.DETERMINED, Account.DETERMINED, it.determined()));
  }

  private void entry(String item, Kind kind, Account account, Money amount) {
    entries.add(
        new Entered(
            entries.size() + 1L,
            Instant.EPOCH,
            LocalDate.of(2025, 1, 1),
            kind,
            account,
            item,
            Optional.of(CaseId.of(2025, item)),
            amount,
            "ref",
            kind == Kind.ADVANCED ? "rekening van Kim" : "besluit",
            Optional.empty(),
            "Omar",
            true));
  }
}
