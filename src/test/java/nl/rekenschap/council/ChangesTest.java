package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.beginning;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardDraft;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.council.YearChange.Kind;
import nl.rekenschap.council.YearChange.Worth;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final AgreedTarget FORTY = new AgreedTarget("a", 1, new Target.Number(40));
  private static final AgreedTarget SIXTY = new AgreedTarget("a", 1, new Target.Number(60));

  private static AwardVersion version(
      int number,
      ChangeKind kind,
      long euros,
      String provider,
      AgreedTarget held,
      AgreedTarget... changed) {
    AwardDraft agreed =
        new AwardDraft(
            Money.of(euros),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            "Activiteiten",
            List.of(),
            List.of(held));
    return new AwardVersion(
        number,
        "W-" + number,
        kind,
        LocalDate.of(2025, 3 + number, 1),
        LocalDate.of(2025, 3, 1),
        "Mina",
        agreed,
        List.of(changed),
        new ProviderId(provider));
  }

  private static List<YearChange> changes(ItemStory story) {
    return aYear().with(story).report().changes();
  }

  @Test
  void a_raised_grant_another_target_and_another_provider_are_told_with_what_was_before() {
    List<YearChange> changes =
        changes(
            item("jinc")
                .measuredBy(indicator("a", Counts.HOURS, new Target.Number(40)))
                .awarded(60000, FORTY)
                .amended(
                    version(1, ChangeKind.RAISE, 70000, "jinc", FORTY),
                    version(2, ChangeKind.TARGETS, 70000, "jinc", SIXTY, SIXTY),
                    version(3, ChangeKind.SUCCESSOR, 70000, "move", SIXTY)));

    assertThat(changes)
        .extracting(YearChange::kind, YearChange::before, YearChange::after)
        .containsExactly(
            tuple(
                Kind.RAISED,
                Optional.of(Worth.of(Money.of(60000))),
                Optional.of(Worth.of(Money.of(70000)))),
            tuple(
                Kind.TARGET,
                Optional.of(Worth.of(new Target.Number(40))),
                Optional.of(Worth.of(new Target.Number(60)))),
            tuple(
                Kind.PROVIDER,
                Optional.of(Worth.of("JINC")),
                Optional.of(Worth.of("Stichting MOVE"))));
  }

  @Test
  void an_indicator_that_comes_in_during_the_year_is_told_with_its_first_day() {
    List<YearChange> changes =
        changes(
            item("jw")
                .measuredBy(
                    beginning(
                        indicator("groepen", Counts.HOURS, new Target.NotSet()),
                        LocalDate.of(2025, 7, 1)))
                .measuredBefore(indicator("contacten", Counts.CONTACTS, new Target.NotSet()))
                .measuredBy(
                    indicator("contacten", Counts.CONTACTS, new Target.NotSet(), 2, false)));

    assertThat(changes)
        .extracting(YearChange::kind, YearChange::from, YearChange::subject)
        .containsExactly(
            tuple(Kind.INDICATOR_REWORDED, LocalDate.of(2025, 1, 1), "Aantal contacten"),
            tuple(Kind.INDICATOR_ADDED, LocalDate.of(2025, 7, 1), "Aantal groepen"));
  }

  @Test
  void a_year_without_changes_says_so() {
    CouncilReport report = aYear().with(item("jinc").awarded(60000)).report();

    assertThat(report.changes()).isEmpty();
    assertThat(Reports.document(report, Sentences.dutch()).toString())
        .contains("geen indicatoren, streefwaarden, verleningen of uitvoerders veranderd");
  }
}
