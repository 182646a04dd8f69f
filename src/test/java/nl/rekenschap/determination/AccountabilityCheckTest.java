package nl.rekenschap.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.determination.AccountabilityDraft.Cost;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountabilityCheckTest {

  private static final Deviation LENIENT = new Deviation(1000, Money.of(999_999_999));
  private static final Asked ASKED = new Asked(true, LENIENT, List.of());

  private static final Person CONTACT =
      new Person(
          new PersonId("jinc"),
          "Contact",
          "jinc@oefen.invalid",
          Set.of(Role.PROVIDER_CONTACT),
          Optional.of(new ProviderId("jinc")));

  private static final Cost GOOD = new Cost("Personeel", "65.000", "64.999,50", "");

  @Test
  void totals_are_computed_from_the_lines() {
    Accountability filed = read(YearEndSituation.rightlyTyped());

    assertThat(filed.granted()).isEqualTo(Money.of(65_000));
    assertThat(filed.realised()).isEqualTo(Money.of(65_000));
    assertThat(filed.ownContribution()).isEqualTo(Money.of(1_000));
  }

  @Test
  void an_empty_field_for_other_income_means_that_there_was_none() {
    assertThat(read(YearEndSituation.rightlyTyped()).otherIncome()).isEqualTo(Money.ZERO);
  }

  @Test
  void lines_in_which_nothing_was_typed_are_left_out() {
    assertThat(read(with(Cost.EMPTY, GOOD)).costs())
        .extracting(Accountability.Cost::description)
        .containsExactly("Personeel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1|kernel.number.negative",
        "1,005|kernel.Money.decimals",
        "1.000.000.000|kernel.Money.tooLarge",
        "1,234.50|kernel.number.english",
        "veel|kernel.number.notANumber",
        "''|kernel.number.missing",
        "99999999999999999999999999999999999999999|kernel.number.tooLong"
      })
  void what_is_no_amount_is_refused_at_its_own_field(String typed, String sentence) {
    Refused refused = refused(with(GOOD, new Cost("Zaalhuur", "100", typed, "")));

    assertThat(refused.messageKey()).isEqualTo(sentence);
    assertThat(refused.field()).contains("cost.1.realised");
  }

  @Test
  void amounts_that_are_possible_alone_may_be_too_large_together() {
    Cost much = new Cost("Veel", "0", "999.999.999", "Het werd veel");

    assertThat(refused(with(much, much)).messageKey()).isEqualTo("kernel.Money.tooLarge");
  }

  @Test
  void a_line_needs_a_description() {
    assertThat(refused(with(new Cost(" ", "1", "1", ""))).field()).contains("cost.0.description");
  }

  @Test
  void without_any_cost_there_is_nothing_to_account_for() {
    assertThat(refused(with(Cost.EMPTY)).messageKey()).isEqualTo("determination.costs.missing");
    assertThat(refused(with()).messageKey()).isEqualTo("determination.costs.missing");
  }

  @Test
  void too_many_lines_are_refused() {
    List<Cost> many = new ArrayList<>();
    for (int i = 0; i <= AccountabilityCheck.MOST_LINES; i++) {
      many.add(GOOD);
    }
    assertThat(refused(with(many.toArray(Cost[]::new))).messageKey())
        .isEqualTo("determination.costs.tooMany");
  }

  @Test
  void a_difference_that_is_too_large_is_refused_where_it_must_be_explained() {
    Asked asked = new Asked(true, new Deviation(10, Money.of(5_000)), List.of());
    Cost off = new Cost("Zaalhuur", "100", "110,01", " ");
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> AccountabilityCheck.read(with(GOOD, off), asked, 1, Instant.EPOCH, CONTACT));

    assertThat(refused.field()).contains("cost.1.explanation");
    assertThat(refused.messageKey()).isEqualTo("determination.cost.unexplained");
    Cost explained = new Cost("Zaalhuur", "100", "110,01", "Duurder");
    assertThat(AccountabilityCheck.read(with(explained), asked, 1, Instant.EPOCH, CONTACT).costs())
        .hasSize(1);
  }

  @Test
  void where_no_financial_report_is_asked_there_need_be_no_lines_but_wrong_ones_are_refused() {
    Asked asked = new Asked(false, LENIENT, List.of());

    assertThat(AccountabilityCheck.read(with(Cost.EMPTY), asked, 1, Instant.EPOCH, CONTACT).costs())
        .isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        AccountabilityCheck.read(
                            with(new Cost("x", "y", "1", "")), asked, 1, Instant.EPOCH, CONTACT))
                .field())
        .contains("cost.0.granted");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"39,true", "40,false", "41,false", "-,false"})
  void only_a_target_that_is_known_to_be_missed_must_be_explained(
      java.math.@org.jspecify.annotations.Nullable BigDecimal total, boolean missed) {
    Compared compared =
        new Compared(
            "deelnemers",
            "Aantal deelnemers",
            new nl.rekenschap.programme.Target.Minimum(40),
            Optional.ofNullable(total),
            true);
    Asked asked = new Asked(true, LENIENT, List.of(compared));

    assertThat(compared.isMissed()).isEqualTo(missed);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> AccountabilityCheck.read(with(GOOD), asked, 1, Instant.EPOCH, CONTACT));
    assertThat(Optional.ofNullable(refused).flatMap(Refused::field))
        .isEqualTo(missed ? Optional.of("note.deelnemers") : Optional.empty());
  }

  @Test
  void the_report_is_required_and_not_longer_than_the_form_allows() {
    assertThat(refused(report("  ")).field()).contains("activities");
    assertThat(refused(report("x".repeat(8001))).messageKey()).isEqualTo("kernel.prose.long");
    assertThat(read(report("x".repeat(8000))).activities()).hasSize(8000);
    assertThat(refused(report("nul\u0000teken")).messageKey()).isEqualTo("kernel.prose.control");
    assertThat(read(report("regel\r\nregel")).activities()).isEqualTo("regel\nregel");
  }

  @Test
  void somebody_by_name_must_declare_it() {
    AccountabilityDraft typed = YearEndSituation.rightlyTyped();

    assertThat(refused(declared(typed, "", true)).field()).contains("declaredBy");
    assertThat(refused(declared(typed, "J. Bestuurder", false)).field()).contains("declared");
  }

  @Test
  void a_draft_may_be_wrong_but_not_endless() {
    AccountabilityCheck.keepable(with(new Cost("half", "min tien?", "", "")));

    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> AccountabilityCheck.keepable(report("x".repeat(20_001))))
                .messageKey())
        .isEqualTo("kernel.prose.long");
  }

  private static AccountabilityDraft with(Cost... costs) {
    return new AccountabilityDraft("Gedaan", List.of(costs), "", "", "J. Bestuurder", true);
  }

  private static AccountabilityDraft report(String activities) {
    return new AccountabilityDraft(activities, List.of(GOOD), "", "", "J. Bestuurder", true);
  }

  private static AccountabilityDraft declared(
      AccountabilityDraft typed, String by, boolean declared) {
    return new AccountabilityDraft(
        typed.activities(),
        typed.costs(),
        typed.otherIncome(),
        typed.ownContribution(),
        by,
        declared);
  }

  private static Accountability read(AccountabilityDraft draft) {
    return AccountabilityCheck.read(draft, ASKED, 1, Instant.EPOCH, CONTACT);
  }

  private static Refused refused(AccountabilityDraft draft) {
    return catchThrowableOfType(Refused.class, () -> read(draft));
  }
}
