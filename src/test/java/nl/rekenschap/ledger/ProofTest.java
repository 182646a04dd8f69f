package nl.rekenschap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Posting.Entry;
import org.junit.jupiter.api.Test;

/** What is wrong in the books is found, whoever wrote it there. */
class ProofTest {

  private static final BookKey LINE = new BookKey("jinc", 2025);
  private static final CaseId CASE = new CaseId("2025-jinc");

  private final Rules rules = new Rules(new Book());
  private final List<Posting> written = new ArrayList<>();

  ProofTest() {
    written.addAll(rules.plan(LINE, Money.of(65_000), "p"));
    written.addAll(rules.award(CASE, LINE, Money.of(65_000), false, "award"));
    written.addAll(rules.advance(CASE, Money.of(60_000), "q1"));
    written.addAll(rules.determine(CASE, Money.of(50_000), "determination"));
  }

  @Test
  void books_that_were_kept_by_the_rules_are_right() {
    assertThat(proof(written, List.of(), Money.of(65_000))).isEmpty();
  }

  @Test
  void a_posting_that_does_not_sum_to_zero_is_named() {
    assertThat(proof(written, List.of(17L), Money.of(65_000)))
        .containsExactly("Boeking 17 telt niet op tot nul of is niet heel.");
  }

  @Test
  void an_event_that_is_there_twice_is_found() {
    written.add(written.get(2));

    assertThat(proof(written, List.of(), Money.of(65_000)))
        .contains("Boeking 6 staat er twee keer.");
  }

  @Test
  void a_release_that_is_missing_is_found() {
    written.removeLast();

    assertThat(proof(written, List.of(), Money.of(65_000)))
        .anyMatch(f -> f.contains("65.000,00") && f.contains("50.000,00"));
  }

  @Test
  void money_that_leaves_without_a_reason_is_found() {
    written.add(
        Shapes.move(Kind.ADVANCED, Account.BANK, Account.ADVANCED, LINE, CASE, Money.of(5), "x"));

    assertThat(proof(written, List.of(), Money.of(65_000)))
        .anyMatch(f -> f.contains("50.005,00") && f.contains("50.000,00"));
  }

  @Test
  void an_account_below_zero_is_found() {
    written.add(
        Shapes.move(Kind.REPAID, Account.RECLAIMED, Account.BANK, LINE, CASE, Money.of(5), "x"));

    assertThat(proof(written, List.of(), Money.of(65_000)))
        .anyMatch(f -> f.contains("lager dan nul"));
  }

  @Test
  void budget_that_goes_to_an_account_of_money_is_found() {
    written.add(
        new Posting(
            Kind.AWARDED,
            LINE,
            Optional.empty(),
            "x",
            List.of(
                new Entry(Account.FREE, LINE, Optional.empty(), Money.of(-5)),
                new Entry(Account.BANK, LINE, Optional.empty(), Money.of(5)))));

    assertThat(proof(written, List.of(), Money.of(65_000)))
        .anyMatch(f -> f.contains("65.000,00") && f.contains("64.995,00"));
  }

  @Test
  void a_plan_that_is_not_the_table_of_the_programme_is_found() {
    assertThat(proof(written, List.of(), Money.of(64_000)))
        .anyMatch(f -> f.contains("65.000,00") && f.contains("64.000,00"));
  }

  private static List<String> proof(List<Posting> written, List<Long> unbalanced, Money table) {
    List<Booked> booked = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      booked.add(
          new Booked(
              i + 1L,
              Instant.EPOCH,
              LocalDate.EPOCH,
              written.get(i),
              "besluit",
              Optional.empty(),
              "iemand"));
    }
    return Proof.of(booked, unbalanced, Map.of(LINE, table)).stream()
        .map(finding -> finding.replace('\u00a0', ' '))
        .toList();
  }
}
