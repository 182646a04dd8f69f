package nl.rekenschap.bench;

import java.util.List;
import java.util.concurrent.Callable;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Paper;
import nl.rekenschap.letter.Straightforward;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Sample;
import nl.rekenschap.testing.PdfCheck;
import nl.rekenschap.testing.PdfText;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * A report of 500 pages of words and tables as PDF/UA and PDF/A, beside the PDF library's
 * straightforward use: the same XHTML, the same tags, the same font. Both give the same pages with
 * the same words, and veraPDF finds no failure in ours.
 */
final class PdfBench implements Bench.Benchmark {

  private static final int CHAPTERS = 130;
  private static final int ROWS = 60;
  private static final int LEAST_PAGES = 500;
  private static final double AIM_RATIO = 2;

  @Override
  public void run(Sheet sheet) throws Exception {
    Document document = Sample.longOne(CHAPTERS, ROWS);
    Body body = Sample.body(document);
    Paper.Edition edition = Sample.edition(document);
    Paper paper = new Paper();
    Callable<byte[]> product = () -> paper.draw(edition, body);
    Callable<byte[]> baseline = () -> Straightforward.draw(edition, body);
    byte[] ours = product.call();
    List<String> pages = PdfText.pages(ours);
    if (pages.size() < LEAST_PAGES || !pages.equals(PdfText.pages(baseline.call()))) {
      throw new IllegalStateException("not the same report of " + pages.size() + " pages");
    }
    Turns.Both both = Turns.of(0, 2, product, baseline);
    sheet.ratioAtLeast(
        "pages-per-second",
        perSecond(pages.size(), both.product()),
        "pages/s",
        perSecond(pages.size(), both.baseline()),
        AIM_RATIO);
    sheet.atMost("failures.pdf-ua-1", failures(PDFAFlavour.PDFUA_1, ours), "failures", 0);
    sheet.atMost("failures.pdf-a-2a", failures(PDFAFlavour.PDFA_2_A, ours), "failures", 0);
    sheet.note("pages", pages.size());
    sheet.note("bytes", ours.length);
    sheet.note("baseline", "PdfRendererBuilder.run with the font as a stream");
  }

  private static int failures(PDFAFlavour standard, byte[] pdf) throws Exception {
    return PdfCheck.against(standard, pdf).size();
  }

  private static double perSecond(int pages, Samples samples) {
    return pages / (samples.medianMillis() / 1000);
  }
}
