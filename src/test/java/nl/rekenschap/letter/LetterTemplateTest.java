package nl.rekenschap.letter;

import static nl.rekenschap.letter.Placeholder.flag;
import static nl.rekenschap.letter.Placeholder.list;
import static nl.rekenschap.letter.Placeholder.table;
import static nl.rekenschap.letter.Placeholder.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.Placeholder.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTemplateTest {

  /** A kind of letter that has every form of placeholder. */
  private enum Sample implements LetterKind {
    LETTER;

    @Override
    public Sort sort() {
      return new Sort(
          "award.document.decision",
          List.of(
              text("letter.placeholder.bezwaar").mustStand(),
              text("letter.placeholder.gemeente").mayBeAbsent(),
              text("award.placeholder.bedrag"),
              text("award.placeholder.grondslag").mayBeAbsent().mustStand(),
              list("award.placeholder.verplichtingen"),
              table(
                      "award.placeholder.streefwaarden",
                      new Column("award.DecisionLetter.indicator", false),
                      new Column("award.DecisionLetter.target", true))
                  .mayBeAbsent(),
              flag("determination.placeholder.lager")));
    }
  }

  private static final String SOUND =
      """
      # Besluit

      {{bezwaar}}
      {{#grondslag}}Rust op {{grondslag}}{{/grondslag}}
      """;

  @Test
  void a_text_with_all_that_is_needed_is_sound() {
    assertThat(TemplateCheck.of(Sample.LETTER, SOUND)).isEmpty();
  }

  /** What is added to a sound text of four lines, from its fifth line on. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "'Beste {{naam}},'; 5; unknown; naam",
        "'a\n{{onbekend}} b'; 6; unknown; onbekend",
        "'{{tabel:onbekend}}'; 5; unknown; onbekend",
        "'{{#onbekend}}x{{/onbekend}}'; 5; unknown; onbekend",
        "'{{^onbekend}}\nx\n{{/onbekend}}'; 5; unknown; onbekend",
        "'{{bedrag'; 5; braces; ''",
        "'bedrag}} is veel'; 5; braces; ''",
        "'{{}}'; 5; tag; ''",
        "'{{Bedrag}}'; 5; tag; Bedrag",
        "'{{bedrag + 1}}'; 5; tag; bedrag + 1",
        "'{{T(java.lang.Runtime)}}'; 5; tag; T(java.lang.Runtime)",
        "'{{#lager}}\nMinder.'; 5; unclosed; lager",
        "'Wij {{#lager}}minder.'; 5; unclosed; lager",
        "'x\n\n{{/lager}}'; 7; unopened; lager",
        "'x {{/lager}}'; 5; unopened; lager",
        "'{{#lager}}\n{{/lager}}'; 5; emptyBlock; lager",
        "'x {{#lager}} {{/lager}}'; 5; emptyBlock; lager",
        "'{{gemeente}}'; 5; mayBeAbsent; gemeente",
        "'{{^gemeente}}\n{{gemeente}}\n{{/gemeente}}'; 6; mayBeAbsent; gemeente",
        "'- {{verplichtingen}}'; 5; mayBeAbsent; verplichtingen",
        "'{{#verplichtingen}}\nU moet: {{verplichtingen}}\n{{/verplichtingen}}'; 6; listAlone; verplichtingen",
        "'{{#streefwaarden}}Zie {{streefwaarden}}.{{/streefwaarden}}'; 5; tableAlone; streefwaarden",
        "'{{#streefwaarden}}Zie {{tabel:streefwaarden}}.{{/streefwaarden}}'; 5; tableAlone; tabel:streefwaarden",
        "'{{tabel:bedrag}}'; 5; noTable; bedrag",
        "'Het is {{lager}}.'; 5; onlyBlock; lager",
        "'# Nog een titel'; 5; secondTitle; ''",
        "'{{#lager}}\n# Titel\n{{/lager}}'; 6; titleInBlock; ''",
        "'### Diep'; 5; markup; ### Diep",
        "'#Zonder spatie'; 5; markup; #Zonder spatie",
        "'* punt'; 5; markup; * punt",
        "'1. eerst'; 5; markup; 1. eerst",
        "'| a | b |'; 5; markup; | a | b |",
        "'Dit is **vet**.'; 5; markup; **",
        "'Kijk [hier](https://voorbeeld.nl)'; 5; markup; [hier](",
        "'<b>vet</b>'; 5; markup; <b>",
        "'<script>alert(1)</script>'; 5; markup; <script>",
        "'${bedrag}'; 5; markup; ${",
        "'[[${bedrag}]]'; 5; markup; [["
      })
  void a_text_that_is_wrong_is_refused_with_its_line(
      String added, int line, String key, String about) {
    TemplateProblem first = TemplateCheck.of(Sample.LETTER, SOUND + added).getFirst();

    assertThat(first.line()).isEqualTo(line);
    assertThat(first.key()).isEqualTo("letter.problem." + key);
    assertThat(String.join(" ", first.about())).isEqualTo(about);
    assertThat(Dutch.text(first.key(), first.arguments()))
        .startsWith("Regel " + line + ":")
        .contains(about)
        .doesNotContain("{0}", "{1}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "'# Besluit\n{{#grondslag}}{{grondslag}}{{/grondslag}}'; 2; missing; bezwaar",
        "'# Besluit\n{{bezwaar}}'; 2; missing; grondslag",
        "'# Besluit\n{{#grondslag}}{{grondslag}}{{/grondslag}}\n{{#lager}}\n{{bezwaar}}\n{{/lager}}'; 5; hidden; bezwaar",
        "'# Besluit\n{{#grondslag}}{{grondslag}}{{bezwaar}}{{/grondslag}}'; 2; hidden; bezwaar",
        "'{{bezwaar}}\n{{#grondslag}}{{grondslag}}{{/grondslag}}'; 2; noTitle; ''",
        "'## Kop\n# Besluit\n{{bezwaar}}\n{{#grondslag}}{{grondslag}}{{/grondslag}}'; 1; beforeTitle; ''"
      })
  void a_text_that_lacks_what_the_law_asks_is_refused(
      String text, int line, String key, String about) {
    assertThat(TemplateCheck.of(Sample.LETTER, text))
        .containsExactly(
            new TemplateProblem(
                line, "letter.problem." + key, about.isEmpty() ? List.of() : List.of(about)));
  }

  @Test
  void blocks_lie_no_deeper_than_five() {
    String six = "{{#lager}}\n".repeat(6) + "x\n" + "{{/lager}}\n".repeat(6);

    assertThat(TemplateCheck.of(Sample.LETTER, SOUND + six))
        .containsExactly(new TemplateProblem(10, "letter.problem.deep", List.of("5")));
  }

  @Test
  void within_a_line_too() {
    String deep = "{{#lager}}".repeat(2000);

    assertThat(TemplateCheck.of(Sample.LETTER, SOUND + deep))
        .contains(new TemplateProblem(5, "letter.problem.deep", List.of("5")))
        .hasSizeLessThan(51);
  }

  @Test
  void signs_that_are_no_markup_are_text() {
    assertThat(
            TemplateCheck.of(
                Sample.LETTER,
                SOUND
                    + "Bel +31 24 123 45 67 & vraag naar 3 < 5 of a_b, 50% – “ja”.\n14 dagen\n€ 5"))
        .isEmpty();
  }

  @Test
  void what_is_absent_does_not_show_and_leaves_no_empty_line() {
    String text =
        """
        {{#gemeente}}Gemeente {{gemeente}}{{/gemeente}}
        Kenmerk

        # Besluit {{bedrag}}
        {{#streefwaarden}}
        {{tabel:streefwaarden}}
        {{/streefwaarden}}
        {{^streefwaarden}}
        Geen streefwaarden.
        {{/streefwaarden}}
        {{#verplichtingen}}
        - {{verplichtingen}}
        {{/verplichtingen}}
        """;
    LetterValues values = new LetterValues().text("bedrag", "€ 5");

    TemplateFill.Filled filled = TemplateFill.fill(Sample.LETTER, text, values);

    assertThat(filled.title()).isEqualTo("Besluit € 5");
    assertThat(filled.body().html())
        .isEqualTo("<p>Kenmerk</p><h1>Besluit € 5</h1><p>Geen streefwaarden.</p>");
  }

  @Test
  void what_is_there_shows_in_its_form() {
    String text =
        """
        # Besluit
        {{#streefwaarden}}
        {{tabel:streefwaarden}}
        {{/streefwaarden}}
        {{^streefwaarden}}
        Geen streefwaarden.
        {{/streefwaarden}}
        {{#verplichtingen}}
        - {{verplichtingen}}
        - en meer
        {{/verplichtingen}}
        """;
    LetterValues values =
        new LetterValues()
            .table("streefwaarden", List.of(List.of("Leerlingen", "12")))
            .list("verplichtingen", List.of("een", "twee"));

    assertThat(TemplateFill.fill(Sample.LETTER, text, values).body().html())
        .isEqualTo(
            "<h1>Besluit</h1><table><caption>Indicatoren en streefwaarden</caption>"
                + "<thead><tr><th scope=\"col\">Indicator</th>"
                + "<th scope=\"col\" class=\"number\">Streefwaarde</th></tr></thead>"
                + "<tbody><tr><th scope=\"row\">Leerlingen</th>"
                + "<td class=\"number\">12</td></tr></tbody></table>"
                + "<ul><li>een</li><li>twee</li><li>en meer</li></ul>");
  }

  @Test
  void what_is_filled_in_is_never_read_as_the_language_of_letters_or_as_markup() {
    LetterValues values =
        new LetterValues().text("bezwaar", "# <b>\"{{bedrag}}\"</b>\n\n- & {{#lager}}\u0000\ud83d");

    assertThat(TemplateFill.fill(Sample.LETTER, "# T\n{{bezwaar}}", values).body().html())
        .isEqualTo(
            "<h1>T</h1><p># &lt;b&gt;&quot;{{bedrag}}&quot;&lt;/b&gt;</p>"
                + "<p>- &amp; {{#lager}}</p>");
  }

  @Test
  void a_room_that_forgets_a_value_is_found_out() {
    assertThatThrownBy(() -> new LetterValues().text("bezwaar", "x").requireAll(Sample.LETTER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bedrag");
  }

  @Test
  void changes_between_two_texts_are_told_line_by_line() {
    assertThat(LineChanges.between("a\nb\nc", "a\nx\nc\nd"))
        .extracting(line -> line.change() + " " + line.text())
        .containsExactly("SAME a", "REMOVED b", "ADDED x", "SAME c", "ADDED d");
  }

  @Test
  void texts_too_long_to_compare_are_told_as_removed_and_added() {
    String many = "a\n".repeat(3000);

    assertThat(LineChanges.between(many, many)).hasSize(6000);
  }
}
