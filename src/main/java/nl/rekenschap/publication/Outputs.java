package nl.rekenschap.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * All files of an edition: pages, PDF, text document, data. What is given decides every byte of
 * them; the clock, the machine, its time zone and its language do not.
 */
public final class Outputs {

  /** Name of the page on which a reader begins. */
  public static final String FIRST_PAGE = "index.html";

  private Outputs() {}

  public static List<OutputFile> of(Document document, List<DataSet> data, Imprint imprint) {
    List<OutputFile> files = new ArrayList<>();
    files.add(PdfPages.of(document, imprint));
    files.add(TextDocument.of(document, imprint));
    files.addAll(OpenData.of(data, imprint));
    files.addAll(0, HtmlPages.of(document, imprint, new HtmlFiles(List.copyOf(files), data)));
    return List.copyOf(files);
  }
}
