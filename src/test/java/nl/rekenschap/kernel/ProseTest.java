package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @Test
  void a_text_is_kept_without_blanks_around_it_and_with_plain_line_ends() {
    assertThat(Prose.required("reason", " Eerst dit.\r\n\tDan dat.\rEn dit.\n ", 40))
        .isEqualTo("Eerst dit.\n\tDan dat.\nEn dit.");
    assertThat(Prose.optional("note", " \r\n ", 40)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\r\n", "\t"})
  void nothing_is_refused_where_a_text_is_needed(String typed) {
    assertRefused("kernel.prose.missing", () -> Prose.required("reason", typed, 40));
    assertRefused("kernel.prose.missing", () -> Prose.required("reason", typed, 3, 40));
    assertRefused("kernel.prose.missing", () -> Prose.line("reason", typed, 40));
  }

  @Test
  void too_few_signs_are_no_reason() {
    assertRefused("kernel.prose.short", () -> Prose.required("reason", " ok ", 3, 40));
    assertThat(Prose.required("reason", "nee", 3, 40)).isEqualTo("nee");
  }

  @Test
  void the_longest_text_is_kept_and_one_sign_more_is_refused_with_both_numbers() {
    assertThat(Prose.optional("note", " " + "x".repeat(40) + " ", 40)).hasSize(40);

    Refused refused =
        assertRefused("kernel.prose.long", () -> Prose.optional("reason", "x".repeat(41), 40));
    assertThat(refused.arguments()).containsExactly(40, 41);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "bel\u0007", "esc\u001b[0m", "del\u007f", "nel\u0085x"})
  void signs_that_are_no_text_are_refused(String typed) {
    assertRefused("kernel.prose.control", () -> Prose.optional("reason", typed, 40));
    assertRefused("kernel.prose.control", () -> Prose.required("reason", typed, 40));
  }

  @Test
  void a_number_of_a_file_stands_on_one_line() {
    assertThat(Prose.line("reason", " Z-2026/12 ", 40)).isEqualTo("Z-2026/12");
    assertRefused("kernel.prose.lines", () -> Prose.line("reason", "Z-1\r\nZ-2", 40));
  }

  @Test
  void a_draft_may_be_empty_or_wrong_but_not_endless_and_blanks_count() {
    assertThatCode(() -> Prose.requireKeepable("reason", " half ", 6)).doesNotThrowAnyException();
    assertRefused("kernel.prose.long", () -> keep(" ".repeat(7)));
    assertRefused("kernel.prose.control", () -> keep("a\u0000b"));
  }

  private static String keep(String typed) {
    Prose.requireKeepable("reason", typed, 6);
    return typed;
  }

  private static Refused assertRefused(String key, Supplier<String> work) {
    Refused refused = catchThrowableOfType(Refused.class, work::get);
    assertThat(refused).as("something is refused").isNotNull();
    assertThat(refused.messageKey()).isEqualTo(key);
    assertThat(refused.field()).contains("reason");
    return refused;
  }
}
