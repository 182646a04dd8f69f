package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.rekenschap.testing.Office;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report to take over in another program. */
class TextDocumentTest {

  private final byte[] docx = TextDocument.of(Sample.document(5), Sample.IMPRINT).content();

  @Test
  void it_has_real_headings_and_is_in_dutch() throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
              .map(p -> p.getStyle() + " " + p.getText())
              .toList();
      assertThat(headings)
          .containsExactly(
              "Heading1 Samenvatting",
              "Heading1 Doelrealisatie",
              "Heading2 Lijn 1",
              "Heading3 JINC",
              "Heading1 Context",
              "Heading1 JINC",
              "Heading1 Integrale teams");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(part("word/styles.xml")).contains("<w:lang w:val=\"nl-NL\"/>");
      assertThat(document.getProperties().getCoreProperties().getCreated())
          .isEqualTo(java.util.Date.from(Sample.IMPRINT.madeAt()));
    }
  }

  @Test
  void a_table_has_a_caption_and_repeats_its_headings() throws Exception {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getTables()).hasSize(4);
      for (XWPFTable table : document.getTables()) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      }
      XWPFTable goals = document.getTables().getFirst();
      assertThat(goals.getRows()).hasSize(7);
      assertThat(goals.getRow(2).getCell(1).getText()).isEqualTo("74");
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle))
          .filteredOn("Caption"::equals)
          .hasSize(4);
    }
  }

  @Test
  void an_office_program_reads_every_word(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("rapport.docx"), docx);

    String text =
        Files.readString(Office.converted(folder, file, "html"))
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ");

    assertThat(text)
        .containsSubsequence(
            "Raadsrapportage 2025",
            "OEFENGEGEVENS",
            "Zij leerde lassen – één dag, op “school” &amp; thuis.",
            "&lt;script&gt;alert(",
            "Kansengelijkheid",
            "1.140",
            "Doel 5",
            "Totaal",
            "geen gegevens",
            "Integrale teams");
  }

  private String part(String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
