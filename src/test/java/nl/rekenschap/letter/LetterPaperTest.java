package nl.rekenschap.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rekenschap.letter.Paper.Mark;
import nl.rekenschap.letter.Placeholder.Form;
import nl.rekenschap.testing.PdfCheck;
import nl.rekenschap.testing.PdfText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every letter of every room, with its text as it comes with the product. */
class LetterPaperTest {

  private static final String LONG =
      ("Zij leerde lassen – één dag, op “school” & thuis; € 12,50. \ud83d\ude00 ← ≥ 日本\n\n<b>"
              + "https://voorbeeld.nl/"
              + "x".repeat(200)
              + "\n")
          .repeat(25);

  private final LetterFiles files = new LetterFiles();
  private final Paper paper = new Paper();

  /** Whatever enum of the product is a kind of letter. */
  static List<LetterKind> kinds() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.rekenschap")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(LetterKind.class))
            .map(type -> type.reflect())
            .flatMap(type -> Arrays.stream(Objects.requireNonNull(type.getEnumConstants())))
            .map(LetterKind.class::cast)
            .toList();
  }

  @Test
  void the_rooms_have_letters() {
    assertThat(kinds())
        .extracting(LetterKind::code)
        .contains(
            "award-decision",
            "award-refusal",
            "determination-accountability",
            "determination-completion",
            "determination-decision",
            "determination-term");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_letter_can_be_read_by_everybody_and_kept_for_long(LetterKind kind) throws Exception {
    for (LetterValues values :
        List.of(files.examples(kind, true), files.examples(kind, false), longest(kind))) {
      byte[] pdf = draw(kind, values, EnumSet.allOf(Mark.class));
      assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
      assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_example_says_something_for_each_place_and_leaves_no_braces(LetterKind kind) {
    LetterValues values = files.examples(kind, true);

    values.requireAll(kind);
    assertThat(kind.placeholders()).allMatch(values::has);
    assertThat(PdfText.of(draw(kind, values, Set.of())))
        .contains(values.text(kind.placeholder("aanbieder").orElseThrow()))
        .doesNotContain("{{", "}}", "OEFENGEGEVENS", "VOORBEELD");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_page_bears_the_mark(LetterKind kind) {
    List<String> pages = PdfText.pages(draw(kind, longest(kind), EnumSet.of(Mark.PRACTICE)));

    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("OEFENGEGEVENS"));
    assertThat(pages.getFirst()).contains("heeft geen rechtsgevolg");
  }

  @Test
  void a_table_over_pages_repeats_its_headings() {
    LetterKind kind =
        kinds().stream().filter(k -> k.code().equals("award-decision")).findFirst().orElseThrow();

    assertThat(PdfText.pages(draw(kind, longest(kind), Set.of())))
        .filteredOn(page -> page.contains("Streefwaarde"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void lines_end_where_they_do_when_the_library_measures_them() throws Exception {
    Body body = new Body().heading(1, "Regels").paragraph(LONG);
    body.paragraph("af\u00adbreken \u00a0\u2009 \u0000 ĳ Šž ".repeat(60))
        .paragraph("Wij ".repeat(900));
    Paper.Edition edition = new Paper.Edition("Regels", "nl", "", Instant.EPOCH);

    assertThat(lines(paper.draw(edition, body)))
        .isEqualTo(lines(Straightforward.draw(edition, body)));
  }

  private static List<String> lines(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).lines().toList();
    }
  }

  private byte[] draw(LetterKind kind, LetterValues values, Set<Mark> marks) {
    TemplateFill.Filled filled = TemplateFill.fill(kind, files.text(kind), values);
    return paper.draw(filled.title(), filled.body(), marks);
  }

  /** Longer than a page wherever that can be. */
  private LetterValues longest(LetterKind kind) {
    LetterValues values = files.examples(kind, true);
    for (Placeholder place : kind.placeholders()) {
      if (place.form() == Form.TABLE) {
        values.table(place.name(), IntStream.range(0, 80).mapToObj(n -> row(place, n)).toList());
      } else if (place.form() == Form.LIST) {
        values.list(
            place.name(),
            IntStream.range(0, 60).mapToObj(n -> n + LONG.substring(0, 200)).toList());
      } else if (Set.of(
              "activiteiten",
              "reden",
              "ontbreekt",
              "eersteDatum",
              "motivering",
              "gronden",
              "vermoeden")
          .contains(place.name())) {
        values.text(place.name(), LONG);
      }
    }
    return values;
  }

  private static List<String> row(Placeholder place, int number) {
    return Stream.concat(
            Stream.of("Regel " + number + " " + LONG.substring(0, 120)),
            place.columns().stream().skip(1).map(column -> number + ".000\nop twee regels"))
        .toList();
  }
}
