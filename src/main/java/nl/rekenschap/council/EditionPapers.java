package nl.rekenschap.council;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.council.Editions.Output;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.ReportJson.Publication;
import nl.rekenschap.council.SmallCounts.Earlier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Imprint;
import nl.rekenschap.publication.OutputFile;
import nl.rekenschap.publication.Outputs;

/**
 * What is made of the exact figures of an edition and of what was published before: the same on
 * every machine and on every day.
 */
final class EditionPapers {

  private EditionPapers() {}

  /**
   * An edition with what it corrects.
   *
   * @param before the exact edition before; absent for the first one
   * @param why of a figure, by its id
   */
  static Publication corrected(
      Publication exact, Optional<Publication> before, Function<String, String> why) {
    List<Corrected> erratum =
        before.map(older -> Erratum.between(older.report(), exact.report(), why)).orElse(List.of());
    return new Publication(
        exact.format(),
        exact.report(),
        exact.decidedOn(),
        exact.caseNumber(),
        exact.publishedOn(),
        exact.edition(),
        exact.asOf(),
        exact.reason(),
        erratum,
        exact.despite(),
        exact.issuer(),
        exact.disclosure());
  }

  /**
   * The same as everyone may read it: small numbers of people are taken out.
   *
   * @param earlier all that came out before, of all years, in that order
   * @param before the edition before as it was published; absent for the first one
   * @param why of a figure, by its id
   */
  static Publication publishable(
      Publication exact,
      List<Earlier> earlier,
      Optional<Publication> before,
      Function<String, String> why) {
    CouncilReport shown = SmallCounts.of(exact.report(), earlier, exact.disclosure()).report();
    List<Corrected> erratum =
        before.map(older -> Erratum.between(older.report(), shown, why)).orElse(List.of());
    return exact.publishable(shown, erratum);
  }

  /** All files of an edition, made from what everyone may read. */
  static List<Output> outputs(Publication publishable) {
    String text = ReportJson.write(publishable);
    Sentences words = Sentences.dutch();
    Document document =
        Reports.document(publishable.published(Sha256.of(text), publishable.edition()), words);
    List<Output> outputs = new ArrayList<>();
    outputs.add(
        output(
            "raadsrapportage-"
                + publishable.report().year()
                + "-editie-"
                + publishable.edition()
                + ".json",
            "application/json",
            text.getBytes(StandardCharsets.UTF_8)));
    for (OutputFile file :
        Outputs.of(
            document,
            ReportData.of(publishable.report(), words),
            imprint(publishable, document.title(), words))) {
      outputs.add(output(file.name(), file.mediaType(), file.content()));
    }
    return List.copyOf(outputs);
  }

  private static Imprint imprint(Publication publishable, String title, Sentences words) {
    return new Imprint(
        title,
        "nl",
        BusinessClock.startOf(publishable.publishedOn()),
        publishable.issuer().licence(),
        publishable.issuer().publisher(),
        Optional.empty(),
        words.text(
            "council.Report.edition",
            Integer.toString(publishable.report().year()),
            Integer.toString(publishable.edition())));
  }

  private static Output output(String name, String mediaType, byte[] content) {
    return new Output(name, mediaType, content, Sha256.of(content));
  }
}
