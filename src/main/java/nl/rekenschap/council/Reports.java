package nl.rekenschap.council;

import java.util.List;
import nl.rekenschap.publication.Document;

/** Reports as papers to read. */
public final class Reports {

  private Reports() {}

  /** The figures as they are now or as they were handed on, without what was decided on them. */
  public static Document document(CouncilReport report, Sentences words) {
    return new ReportPages(report, words).document(List.of());
  }

  /** A period within the year in words, by its code ({@code q1}). */
  public static String span(String code, Sentences words) {
    return new ReportWords(words).span(code);
  }

  /** A published report, with the decision and the hash. */
  public static Document document(PublishedReport published, Sentences words) {
    ReportPages pages = new ReportPages(published.report(), words);
    return new EditionPages(published, words).with(pages.document(pages.decision(published)));
  }

  /** Its key figures alone: whether goals were reached, and where the money landed. */
  public static Document atAGlance(PublishedReport published, Sentences words) {
    return new ReportPages(published.report(), words).atAGlance();
  }
}
