package nl.rekenschap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNameTest {

  @ParameterizedTest
  @CsvSource({
    "Oefenaanbieder,oefenaanbieder",
    "Stichting Jeugd & Toekomst,stichting-jeugd-toekomst",
    "School's Cool,schools-cool",
    "Café Één,cafe-een",
    "R75,r75"
  })
  void the_id_follows_from_the_name(String name, String id) {
    assertThat(OrganisationName.slug(name)).isEqualTo(id);
  }

  @Test
  void an_id_stays_short_and_ends_on_a_letter_or_digit() {
    String name = "a".repeat(59) + " lange naam";

    assertThat(OrganisationName.slug(name)).isEqualTo("a".repeat(59));
  }

  @Test
  void blanks_around_and_double_blanks_within_a_name_are_dropped() {
    assertThat(OrganisationName.checked("name", "  Stichting   Vooruit "))
        .isEqualTo("Stichting Vooruit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "!!!", "a\u0000b", "regel\nregel"})
  void a_name_that_says_nothing_is_refused_at_its_field(String name) {
    assertThatThrownBy(() -> OrganisationName.checked("name", name))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).contains("name"));
  }

  @Test
  void a_name_of_120_characters_is_accepted_and_one_more_is_not() {
    assertThat(OrganisationName.checked("name", "n".repeat(120))).hasSize(120);
    assertThatThrownBy(() -> OrganisationName.checked("name", "n".repeat(121)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("provider.name.long"));
  }
}
