package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id checks itself at birth: it ends up in addresses, diagrams and logs. */
class IdsTest {

  private static final List<Function<String, Object>> KINDS =
      List.of(CaseId::new, PeriodId::new, PersonId::new, ProviderId::new);

  @Test
  void an_id_reads_as_what_it_names() {
    CaseId jinc = CaseId.of(2025, "jinc");

    assertThat(jinc).isEqualTo(new CaseId("2025-jinc")).hasToString("2025-jinc");
    assertThat(PeriodId.of(jinc, new Span(2025, Frequency.QUARTER, 3))).hasToString("2025-jinc-q3");
    assertThat(PeriodId.of(jinc, new Span(2025, Frequency.YEAR, 1))).hasToString("2025-jinc-y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-jinc",
        "jinc-",
        "JINC",
        "jinc 2025",
        "jinc/../admin",
        "jinc%00",
        "jinc'--",
        "jinc\n",
        "école",
        "${dataSource}"
      })
  void what_could_mean_something_elsewhere_is_no_id(String text) {
    for (Function<String, Object> kind : KINDS) {
      assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(text));
    }
  }

  @Test
  void eighty_characters_are_an_id_and_one_more_is_not() {
    for (Function<String, Object> kind : KINDS) {
      assertThat(kind.apply("a".repeat(80))).hasToString("a".repeat(80));
      assertThatIllegalArgumentException().isThrownBy(() -> kind.apply("a".repeat(81)));
    }
  }

  @Test
  void the_refusal_of_an_id_does_not_repeat_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonId("<script>"))
        .withMessage("PersonId: not an id");
  }
}
