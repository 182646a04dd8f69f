package nl.rekenschap.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHtmlTest {

  private static final MailHtml HTML = new MailHtml("https://gemeente.invalid/r");

  @Test
  void paragraphs_stay_paragraphs_and_our_link_can_be_clicked() {
    String page =
        HTML.page(
            "nl",
            "Hallo",
            "Beste Jan,\n\n"
                + "Een.\n"
                + "Twee.\n\n"
                + "Naar de zaak: https://gemeente.invalid/r/post/open/a-b_c");
    assertThat(page)
        .contains("<html lang=\"nl\">", "<title>Hallo</title>", "<p>Een.<br>\nTwee.</p>")
        .contains("<a href=\"https://gemeente.invalid/r/post/open/a-b_c\">Naar de zaak</a>");
  }

  @Test
  void what_somebody_typed_is_text_and_never_a_link_to_elsewhere() {
    String page =
        HTML.page(
            "nl", "<b>", "Reden: <script>x</script> & \"q\"\n\nKijk: https://dief.invalid/r/x");
    assertThat(page)
        .contains("&lt;script&gt;", "&amp;", "<title>&lt;b&gt;</title>", "Kijk: https://dief")
        .doesNotContain("<script", "<a ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 mei 2025|15 May 2025",
        "1e kwartaal 2025|the 1st quarter of 2025",
        "het 2e halfjaar 2025|the 2nd half-year of 2025",
        "jaar 2025|2025",
        "€\u00a065.000|€65,000",
        "€\u00a01.065.000,50|€1,065,000.50",
        "vóór 15 mei 2025|vóór 15 mei 2025",
        "31 februari|31 februari"
      })
  void days_periods_and_amounts_are_said_in_english_and_nothing_else_is(
      String dutch, String english) {
    assertThat(EnglishValues.of(dutch)).isEqualTo(english);
  }
}
