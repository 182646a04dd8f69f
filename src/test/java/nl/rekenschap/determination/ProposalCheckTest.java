package nl.rekenschap.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.DeterminationProposal.Hearing;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalCheckTest {

  private static final Money AWARDED = Money.of(65_000);
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-01");
  private static final Optional<Ground> GROUND = Optional.of(Ground.OBLIGATIONS);

  @ParameterizedTest
  @CsvSource({
    "AS_AWARDED,64999.99,determination.amount.misfit.AS_AWARDED",
    "AS_AWARDED,65000.01,determination.amount.aboveAward",
    "LOWER,65000,determination.amount.misfit.LOWER",
    "LOWER,0,determination.amount.misfit.LOWER",
    "LOWER,70000,determination.amount.aboveAward",
    "LOWER,-1,kernel.number.negative",
    "ZERO,0.01,determination.amount.misfit.ZERO"
  })
  void an_amount_that_does_not_fit_the_outcome_is_refused(
      Outcome outcome, String amount, String sentence) {
    Refused refused = refused(proposal(outcome, amount, "Waarom", GROUND, heard("2026-04-01")));

    assertThat(refused.messageKey()).isEqualTo(sentence);
    assertThat(refused.field()).contains("determined");
  }

  @ParameterizedTest
  @CsvSource({"0.01", "64999.99"})
  void lower_is_anything_strictly_between_nothing_and_the_award(String amount) {
    assertThat(
            check(proposal(Outcome.LOWER, amount, "Waarom", GROUND, heard("2026-04-01")))
                .determined())
        .isEqualTo(Money.of(amount));
  }

  @Test
  void less_than_awarded_needs_reasoning_a_ground_and_a_hearing() {
    assertThat(refused(proposal(Outcome.LOWER, "1", " ", GROUND, heard("2026-04-01"))).field())
        .contains("reasoning");
    assertThat(
            refused(proposal(Outcome.ZERO, "0", "Waarom", Optional.empty(), heard("2026-04-01")))
                .field())
        .contains("ground");
    assertThat(refused(proposal(Outcome.LOWER, "1", "Waarom", GROUND, Optional.empty())).field())
        .contains("hearing");
  }

  @Test
  void nobody_is_heard_in_the_future_or_before_the_year_of_the_subsidy() {
    assertThat(refused(proposal(Outcome.LOWER, "1", "Waarom", GROUND, heard("2026-05-02"))).field())
        .contains("heardOn");
    assertThat(refused(proposal(Outcome.LOWER, "1", "Waarom", GROUND, heard("2024-12-31"))).field())
        .contains("heardOn");
  }

  @Test
  void leaving_out_the_hearing_needs_a_reason() {
    Optional<Hearing> skipped = Optional.of(new Hearing.Skipped(" "));

    assertThat(refused(proposal(Outcome.LOWER, "1", "Waarom", GROUND, skipped)).field())
        .contains("notHeardBecause");
  }

  @Test
  void as_awarded_needs_no_words_unless_it_is_ex_officio() {
    DeterminationProposal silent =
        proposal(Outcome.AS_AWARDED, "65000", "", Optional.empty(), Optional.empty());

    assertThat(check(silent)).isEqualTo(silent);
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> ProposalCheck.check(silent, AWARDED, true, FROM, TODAY))
                .field())
        .contains("reasoning");
  }

  @Test
  void what_does_not_belong_to_as_awarded_is_not_kept() {
    DeterminationProposal checked =
        check(proposal(Outcome.AS_AWARDED, "65000", "", GROUND, heard("2026-04-01")));

    assertThat(checked.ground()).isEmpty();
    assertThat(checked.hearing()).isEmpty();
  }

  private static DeterminationProposal proposal(
      Outcome outcome,
      String amount,
      String reasoning,
      Optional<Ground> ground,
      Optional<Hearing> hearing) {
    return new DeterminationProposal(outcome, Money.of(amount), reasoning, ground, hearing);
  }

  private static Optional<Hearing> heard(String day) {
    return Optional.of(new Hearing.Held(LocalDate.parse(day), "Gezegd."));
  }

  private static DeterminationProposal check(DeterminationProposal proposal) {
    return ProposalCheck.check(proposal, AWARDED, false, FROM, TODAY);
  }

  private static Refused refused(DeterminationProposal proposal) {
    return catchThrowableOfType(Refused.class, () -> check(proposal));
  }
}
