package nl.rekenschap.dossier;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.kernel.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole record, or that of some cases, line by line as it is at one moment. Both the export and
 * the check read it so, and neither holds it in memory.
 */
@Component
class Stock {

  private final DossierStore entries;
  private final SealStore seals;
  private final ReadingStore readings;
  private final Graves graves;
  private final TransactionTemplate atOneMoment;

  Stock(
      DossierStore entries,
      SealStore seals,
      ReadingStore readings,
      Graves graves,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.seals = seals;
    this.readings = readings;
    this.graves = graves;
    atOneMoment = new TransactionTemplate(transactions);
    atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    atOneMoment.setReadOnly(true);
    // Never a part of what somebody else does.
    atOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * All but header and footer.
   *
   * @param cases only those; all, and who read what, when empty
   */
  void each(List<CaseId> cases, Consumer<Line> take) {
    atOneMoment.executeWithoutResult(
        status -> {
          seals(take);
          List<DossierStore.Last> lasts = entries.lasts(cases);
          List<String> gone = gone(cases, take);
          cases.stream()
              .filter(id -> !gone.contains(id.value()))
              .filter(id -> lasts.stream().noneMatch(last -> last.caseId().equals(id)))
              .forEach(id -> take.accept(new Line.CaseStart(id.value(), 0, "")));
          for (DossierStore.Last last : lasts) {
            take.accept(new Line.CaseStart(last.caseId().value(), last.number(), last.hash()));
            try (Stream<Entry> all = entries.stream(last.caseId())) {
              all.map(entry -> entry.act(last.caseId())).forEach(take);
            }
          }
          if (cases.isEmpty()) {
            try (Stream<Reading> all = readings.all()) {
              all.map(Reading::line).forEach(take);
            }
          }
        });
  }

  private List<String> gone(List<CaseId> cases, Consumer<Line> take) {
    List<Line.Gone> gone =
        graves.all().stream()
            .filter(one -> cases.isEmpty() || cases.contains(new CaseId(one.caseId())))
            .toList();
    gone.forEach(take);
    return gone.stream().map(Line.Gone::caseId).toList();
  }

  private void seals(Consumer<Line> take) {
    try (Stream<Seal> all = seals.all()) {
      all.forEach(
          seal -> {
            take.accept(seal.line());
            try (Stream<Line.End> ends = seals.ends(seal.number())) {
              ends.forEach(take);
            }
          });
    }
  }
}
