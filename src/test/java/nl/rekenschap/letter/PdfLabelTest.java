package nl.rekenschap.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document tells of itself, beside what the library tells of the same document. */
class PdfLabelTest {

  private static final Instant MADE = Instant.parse("2026-03-01T10:11:12Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beschikking",
        "Zij & hij <b> \"d\" 'e' $1 \\2 é € “x”",
        "Emoji \ud83d\ude00 hier",
        "日本 ← ≥ \u00a0 \u0085 \u2028 eind"
      })
  void the_label_is_the_one_that_the_library_writes(String title) throws IOException {
    Paper.Edition edition = new Paper.Edition(title, "nl", "boven", MADE);
    Body body = new Body().heading(1, "Kop").paragraph("Tekst.");
    assertThat(label(new Paper().draw(edition, body)))
        .contains("<xmp:CreateDate>2026-03-01T10:11:12+00:00</xmp:CreateDate>")
        .satisfies(
            ours ->
                assertThat(timeless(ours))
                    .isEqualTo(
                        timeless(label(Straightforward.draw(edition, body)))
                            .replace("openhtmltopdf.com", "Rekenschap")));
  }

  private static String timeless(String label) {
    return label.replaceAll("<xmp:CreateDate>[^<]*", "<xmp:CreateDate>");
  }

  private static String label(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new String(
          document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
