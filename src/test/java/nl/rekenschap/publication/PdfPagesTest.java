package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.rekenschap.testing.PdfCheck;
import nl.rekenschap.testing.PdfText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report on paper. */
class PdfPagesTest {

  private final byte[] pdf = PdfPages.of(Sample.document(60), Sample.IMPRINT).content();

  @Test
  void it_can_be_read_by_everybody_and_kept_for_long() throws Exception {
    assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
    assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
  }

  @Test
  void the_contents_name_the_page_on_which_a_chapter_begins() {
    List<String> pages = PdfText.pages(pdf);

    for (String title : List.of("Samenvatting", "Doelrealisatie", "Context", "Integrale teams")) {
      int page =
          IntStream.range(1, pages.size())
              .filter(i -> pages.get(i).contains(" / " + pages.size() + " " + title))
              .findFirst()
              .orElseThrow();
      assertThat(pages.getFirst()).contains(title + " " + (page + 1));
    }
  }

  @Test
  void a_readers_window_lists_the_chapters() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
      }
      assertThat(titles)
          .containsExactly("Samenvatting", "Doelrealisatie", "Context", "JINC", "Integrale teams");
    }
  }

  @Test
  void each_chart_says_in_words_what_it_shows() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> said = new ArrayList<>();
      figures(document.getDocumentCatalog().getStructureTreeRoot(), said);
      assertThat(said).hasSize(3);
      assertThat(said.getFirst())
          .contains("Onderadvisering <in> procenten", "het meest is 8 (2021)", "breuk vóór 2024");
    }
  }

  @Test
  void each_page_bears_the_mark_of_practice() {
    assertThat(PdfText.pages(pdf)).hasSizeGreaterThan(5).allMatch(p -> p.contains("OEFENGEGEVENS"));
  }

  private static void figures(PDStructureNode node, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          said.add(element.getAlternateDescription());
        }
        figures(element, said);
      }
    }
  }
}
