package nl.rekenschap.council;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.council.Editions.Output;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.ReportJson.Publication;
import nl.rekenschap.kernel.Sha256;

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
        before
            .map(older -> Erratum.between(older.report(), exact.report(), why))
            .orElse(List.of());
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
        exact.despite());
  }

  /**
   * The same as everyone may read it.
   *
   * @param earlier the earlier editions as they were published, oldest first
   * @param why of a figure, by its id
   */
  static Publication publishable(
      Publication exact, List<Publication> earlier, Function<String, String> why) {
    CouncilReport shown = shown(exact.report(), earlier);
    List<Corrected> erratum =
        earlier.isEmpty()
            ? List.of()
            : Erratum.between(earlier.getLast().report(), shown, why);
    return exact.publishable(shown, erratum);
  }

  private static CouncilReport shown(CouncilReport exact, List<Publication> earlier) {
    return exact;
  }

  /** All files of an edition, made from what everyone may read. */
  static List<Output> outputs(Publication publishable) {
    return List.of(
        output(
            "raadsrapportage-"
                + publishable.report().year()
                + "-editie-"
                + publishable.edition()
                + ".json",
            "application/json",
            ReportJson.write(publishable).getBytes(StandardCharsets.UTF_8)));
  }

  private static Output output(String name, String mediaType, byte[] content) {
    return new Output(name, mediaType, content, Sha256.of(content));
  }
}
