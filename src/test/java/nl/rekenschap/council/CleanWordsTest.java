package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanWordsTest {

  @Test
  void plain_text_stays_as_it_was_typed() {
    String text = "De kern: 3 < 5 & R&D.\n\n- eerste punt\n- tweede punt\n  ingesprongen";

    assertThat(CleanWords.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kern<script>alert(1)</script>",
        "Kern<SCRIPT src=//kwaad.example/x.js></SCRIPT>",
        "Kern<style>body{display:none}</style>",
        "Kern<img src=x onerror=alert(1)>",
        "Kern<svg onload=alert(1)><script>alert(2)</script></svg>",
        "Kern<iframe src=\"https://kwaad.example\"></iframe>",
        "<p style=\"position:fixed\" onclick=\"alert(1)\">Kern</p>",
        "Kern<scr<script>ipt>alert(1)</script>",
        "Kern&lt;script&gt;alert(1)&lt;/script&gt;",
        "Kern&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
        "Kern<!-- <script>alert(1)</script> -->",
        "Kern<math><mtext><script>alert(1)</script></mtext></math>"
      })
  void scripts_and_styles_are_gone(String typed) {
    assertThat(CleanWords.of(typed))
        .startsWith("Kern")
        .doesNotContain("<script", "alert(2)", "onerror", "style", "kwaad", "display")
        .doesNotContainIgnoringCase("</");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zie <a>hier</a>.",
        "Zie <a href=\"\">hier</a>.",
        "Zie <a href=\"#\">hier</a>.",
        "Zie <a href=\"javascript:alert(1)\">hier</a>.",
        "Zie <a href=\"JaVaScRiPt:alert(1)\">hier</a>.",
        "Zie <a href=\"data:text/html,x\">hier</a>.",
        "Zie <a href=\"/intern\">hier</a>.",
        "Zie <a href=\"http://nijmegen.nl\">hier</a>.",
        "Zie <a href=\"https://\">hier</a>.",
        "Zie <a href=\"https://localhost/x\">hier</a>.",
        "Zie <a href=\"https://goed.nl@kwaad/x\">hier</a>.",
        "Zie <a href=\"mailto:\">hier</a>.",
        "Zie <a href=\"mailto:iemand\">hier</a>."
      })
  void a_link_to_nowhere_leaves_its_words(String typed) {
    assertThat(CleanWords.of(typed)).isEqualTo("Zie hier.");
  }

  @Test
  void a_link_that_leads_somewhere_says_where() {
    assertThat(CleanWords.of("Zie <a href=\"https://nijmegen.nl/raad\">de site</a>."))
        .isEqualTo("Zie de site (https://nijmegen.nl/raad).");
    assertThat(CleanWords.of("<a href=\"https://nijmegen.nl\">https://nijmegen.nl</a>"))
        .isEqualTo("https://nijmegen.nl");
    assertThat(CleanWords.of("<a href=\"mailto:griffie@nijmegen.nl\">de griffie</a>"))
        .isEqualTo("de griffie (mailto:griffie@nijmegen.nl)");
  }

  @Test
  void pasted_paragraphs_and_lists_become_lines() {
    assertThat(
            CleanWords.of(
                "<p>Een <b>vet</b> begin</p><p>Tweede<br>regel</p><ul><li>a</li><li>b</li></ul>"))
        .isEqualTo("Een vet begin\n\nTweede\nregel\n\n- a\n- b");
  }

  @Test
  void what_is_clean_stays_when_it_is_cleaned_again() {
    String once =
        CleanWords.of("<p>a &amp; b &lt;i&gt;</p><a href=\"https://x.nl\">y</a> 3 < 4 <ul><li>z");

    assertThat(CleanWords.of(once)).isEqualTo(once);
  }
}
