package nl.rekenschap.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Words outside a screen: Dutch, and the same sentences. */
class TextsTest {

  @Test
  void a_refusal_reads_as_its_sentence() {
    assertThat(Texts.of(Refused.notFound()))
        .isEqualTo("Deze pagina bestaat niet, of is niet voor u bedoeld.");
    assertThat(Texts.of(Refused.at("aantal", "kernel.number.tooLong", 40)))
        .isEqualTo("Dit getal heeft meer dan 40 tekens. Vul een korter getal in.");
  }

  @Test
  void an_event_names_its_values_and_leaves_out_what_it_was_not_given() {
    assertThat(
            Texts.named(
                "post.event.queued", Map.of("to", "Jan {subject} {x}", "subject", "Hallo {to}")))
        .isEqualTo("Bericht gestuurd aan Jan {subject} {x}: Hallo {to}");
    assertThat(Texts.named("post.event.queued", Map.of("to", "Jan")))
        .isEqualTo("Bericht gestuurd aan Jan: –");
  }

  @Test
  void days_moments_amounts_and_numbers_read_as_in_the_netherlands() {
    assertThat(Formats.date(LocalDate.parse("2026-03-01"))).isEqualTo("1 maart 2026");
    assertThat(Formats.moment(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("02-07-2026 00:30");
    assertThat(Formats.money(Money.of("1115000"))).isEqualTo("€\u00a01.115.000");
    assertThat(Formats.money(Money.of("0.5"))).isEqualTo("€\u00a00,50");
    assertThat(Formats.money(Money.of("-1234.10"))).isEqualTo("€\u00a0-1.234,10");
    assertThat(Formats.number(1140)).isEqualTo("1.140");
  }
}
