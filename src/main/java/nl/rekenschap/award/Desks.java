package nl.rekenschap.award;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Provider;
import org.springframework.stereotype.Component;

/** Lays an award beside what the plan says about it. Asks nobody's role. */
@Component
class Desks {

  private final AwardStore store;
  private final Programme programme;
  private final Provider provider;
  private final Ledger ledger;
  private final Arrangements arrangements;
  private final ApplicationStore applications;
  private final AwardSettings settings;

  Desks(
      AwardStore store,
      Programme programme,
      Provider provider,
      Ledger ledger,
      Arrangements arrangements,
      ApplicationStore applications,
      AwardSettings settings) {
    this.store = store;
    this.programme = programme;
    this.provider = provider;
    this.ledger = ledger;
    this.arrangements = arrangements;
    this.applications = applications;
    this.settings = settings;
  }

  AwardDesk of(CaseId caseId) {
    AwardFile file = store.find(caseId).orElseThrow(Refused::notFound);
    BudgetItem plan = programme.item(file.itemCode(), file.year());
    Intervention intervention = programme.intervention(file.itemCode());
    List<IndicatorForYear> indicators = programme.indicatorsOf(file.itemCode(), file.year());
    AwardInput input =
        file.draft()
            .map(draft -> AwardInput.of(draft, indicators))
            .orElseGet(() -> begin(file, plan, intervention));
    return new AwardDesk(
        file,
        plan,
        intervention,
        indicators,
        file.provider().flatMap(provider::find),
        input,
        ledger.free(file.itemCode(), file.year()),
        arrangement(file));
  }

  /** What was applied for goes before what the plan says. */
  private AwardInput begin(AwardFile file, BudgetItem plan, Intervention intervention) {
    AwardInput planned = AwardInput.from(plan, intervention, obligations());
    AwardInput input = file.usualFrequency().map(planned::with).orElse(planned);
    return applications
        .find(file.caseId())
        .flatMap(ApplicationFile::sent)
        .map(sent -> input.with(sent))
        .orElse(input);
  }

  private Arrangement arrangement(AwardFile file) {
    Money amount = file.draft().map(AwardDraft::amount).or(file::budget).orElse(Money.ZERO);
    return file.arrangement().orElseGet(() -> arrangements.of(file.caseId(), amount));
  }

  private List<String> obligations() {
    try {
      return settings
          .obligations()
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
