package nl.rekenschap.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalCheckTest {

  private static final Money AWARDED = Money.of(65_000);
  private static final List<Accountability.Cost> COSTS =
      List.of(
          new Accountability.Cost("Personeel", Money.of(60_000), Money.of(60_000), ""),
          new Accountability.Cost("Drukwerk", Money.of(5_000), Money.of(200), "Minder"));
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
    Refused refused = refused(proposal(outcome, amount, "Waarom", GROUND));

    assertThat(refused.messageKey()).isEqualTo(sentence);
    assertThat(refused.field()).contains("determined");
  }

  @ParameterizedTest
  @CsvSource({"0.01", "64999.99"})
  void lower_is_anything_strictly_between_nothing_and_the_award(String amount) {
    assertThat(check(proposal(Outcome.LOWER, amount, "Waarom", GROUND)).determined())
        .isEqualTo(Money.of(amount));
  }

  @Test
  void less_than_awarded_needs_reasoning_and_a_ground() {
    assertThat(refused(proposal(Outcome.LOWER, "1", " ", GROUND)).field()).contains("reasoning");
    assertThat(refused(proposal(Outcome.ZERO, "0", "Waarom", Optional.empty())).field())
        .contains("ground");
  }

  @Test
  void leaving_out_the_hearing_needs_a_reason() {
    DeterminationProposal skipped =
        new DeterminationProposal(
            Outcome.LOWER, Money.of(1), "Waarom", GROUND, Optional.of(" "), List.of());

    assertThat(refused(skipped).field()).contains("notHeardBecause");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,reden,notEligible.0.amount,determination.notEligible.none",
    "0,-1,reden,notEligible.0.amount,determination.notEligible.none",
    "1,200.01,reden,notEligible.1.amount,determination.notEligible.above",
    "1,200,' ',notEligible.1.reason,kernel.prose.missing"
  })
  void what_is_left_out_is_part_of_its_line_and_has_a_reason(
      int line, String amount, String reason, String field, String sentence) {
    Refused refused = refused(leavingOut(line, amount, reason));

    assertThat(refused.field()).contains(field);
    assertThat(refused.messageKey()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({"-1", "2"})
  void a_line_that_is_not_in_the_report_is_refused(int line) {
    assertThat(refused(leavingOut(line, "1", "reden")).messageKey())
        .isEqualTo("determination.notEligible.line");
  }

  @Test
  void what_is_left_out_bears_the_name_of_its_line() {
    assertThat(check(leavingOut(1, "200", " Voor iets anders ")).notEligible())
        .containsExactly(new NotEligible(1, "Drukwerk", Money.of(200), "Voor iets anders"));
  }

  private static DeterminationProposal leavingOut(int line, String amount, String reason) {
    return new DeterminationProposal(
        Outcome.AS_AWARDED,
        AWARDED,
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(new NotEligible(line, "?", Money.of(amount), reason)));
  }

  @Test
  void as_awarded_needs_no_words_unless_it_is_ex_officio() {
    DeterminationProposal silent = proposal(Outcome.AS_AWARDED, "65000", "", Optional.empty());

    assertThat(check(silent)).isEqualTo(silent);
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> ProposalCheck.check(silent, AWARDED, true, COSTS))
                .field())
        .contains("reasoning");
  }

  @Test
  void what_does_not_belong_to_as_awarded_is_not_kept() {
    DeterminationProposal checked =
        check(
            new DeterminationProposal(
                Outcome.AS_AWARDED, AWARDED, "", GROUND, Optional.of("niet nodig")));

    assertThat(checked.ground()).isEmpty();
    assertThat(checked.notHeardBecause()).isEmpty();
  }

  private static DeterminationProposal proposal(
      Outcome outcome, String amount, String reasoning, Optional<Ground> ground) {
    return new DeterminationProposal(
        outcome, Money.of(amount), reasoning, ground, Optional.empty());
  }

  private static DeterminationProposal check(DeterminationProposal proposal) {
    return ProposalCheck.check(proposal, AWARDED, false, COSTS);
  }

  private static Refused refused(DeterminationProposal proposal) {
    return catchThrowableOfType(Refused.class, () -> check(proposal));
  }
}
