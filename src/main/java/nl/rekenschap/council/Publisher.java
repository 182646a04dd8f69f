package nl.rekenschap.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.council.EditionStore.Kept;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.ReportFile.CollegeDecision;
import nl.rekenschap.council.ReportJson.Issuer;
import nl.rekenschap.council.ReportJson.Publication;
import nl.rekenschap.council.SmallCounts.Earlier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Component;

/** Keeps an edition for good, and reads it back only when it is what was kept. */
@Component
class Publisher {

  private final CouncilStore reports;
  private final Programme programme;
  private final EditionStore store;
  private final CorrectionReasons corrections;
  private final PassportDesk passports;
  private final StoryConsents consents;
  private final CouncilSettings settings;
  private final DisclosureSettings disclosure;
  private final BusinessClock clock;

  Publisher(
      CouncilStore reports,
      Programme programme,
      EditionStore store,
      CorrectionReasons corrections,
      PassportDesk passports,
      StoryConsents consents,
      CouncilSettings settings,
      DisclosureSettings disclosure,
      BusinessClock clock) {
    this.reports = reports;
    this.programme = programme;
    this.store = store;
    this.corrections = corrections;
    this.passports = passports;
    this.consents = consents;
    this.settings = settings;
    this.disclosure = disclosure;
    this.clock = clock;
  }

  private String publisher() {
    return settings.publisher().isBlank()
        ? programme.municipality().orElse("")
        : settings.publisher();
  }

  /**
   * @throws nl.rekenschap.kernel.Refused when a story in it is not to be told
   */
  PublishedReport publish(ReportFile file, CollegeDecision decision) {
    CouncilStore.HandedOn handedOn =
        reports
            .handedOn(file.year())
            .orElseThrow(
                () -> new IllegalStateException("nothing was handed on for " + file.year()));
    consents.require(ReportJson.readReport(handedOn.content()));
    List<Kept> before = store.ofYear(file.year());
    Function<String, String> why = why(file, before);
    Publication exact =
        EditionPapers.corrected(
            bare(file, decision, handedOn),
            before.isEmpty() ? Optional.empty() : Optional.of(exact(before.getLast())),
            why);
    Publication publishable =
        EditionPapers.publishable(
            exact,
            earlier(),
            before.isEmpty() ? Optional.empty() : Optional.of(publishable(before.getLast())),
            why);
    keep(file, exact, publishable);
    return published(file.year(), file.edition()).orElseThrow();
  }

  private Publication bare(
      ReportFile file, CollegeDecision decision, CouncilStore.HandedOn handedOn) {
    return new Publication(
        Publication.FORMAT,
        ReportJson.readReport(handedOn.content()),
        decision.on(),
        decision.caseNumber(),
        clock.today(),
        file.edition(),
        handedOn.asOf(),
        file.reason(),
        List.of(),
        decision.despite(),
        new Issuer(publisher(), settings.licence()),
        disclosure);
  }

  /** The reason of the correction of that figure, else why there is a new edition. */
  private Function<String, String> why(ReportFile file, List<Kept> before) {
    String otherwise = file.reason().orElse("");
    if (before.isEmpty()) {
      return figure -> otherwise;
    }
    Instant since = exact(before.getLast()).asOf();
    return figure -> corrections.of(figure, file.year(), since).orElse(otherwise);
  }

  private void keep(ReportFile file, Publication exact, Publication publishable) {
    store.add(
        file.year(),
        file.edition(),
        text(ReportJson.write(exact)),
        text(ReportJson.write(publishable)),
        new EditionStore.Facts(
            exact.decidedOn(), exact.caseNumber(), exact.asOf(), clock.now(), reports.doers(file)));
    EditionPapers.outputs(publishable)
        .forEach(output -> store.add(file.year(), file.edition(), output));
    passports.keep(file.edition(), passports.handedOn(exact.report()), publishable.report());
    reports.published(file);
  }

  private static EditionStore.Text text(String content) {
    return new EditionStore.Text(content, Sha256.of(content));
  }

  /** The newest edition of that year, as everyone may read it. */
  Optional<PublishedReport> published(int year) {
    List<Kept> all = store.ofYear(year);
    return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getLast()));
  }

  Optional<PublishedReport> published(int year, int number) {
    return store.find(year, number).map(Publisher::read);
  }

  /** Every edition of that year, oldest first. */
  List<PublishedReport> ofYear(int year) {
    return store.ofYear(year).stream().map(Publisher::read).toList();
  }

  /** The newest edition of each year, newest year first. */
  List<PublishedReport> all() {
    return store.newest().stream().map(Publisher::read).toList();
  }

  /** With the figures that were not to be read by everyone. */
  Optional<PublishedReport> exact(int year, int number) {
    return store
        .find(year, number)
        .map(kept -> exact(kept).published(kept.exact().sha256(), kept.newest()));
  }

  /** All that came out, of all years, in that order: with the exact figures beside it. */
  List<Earlier> earlier() {
    return store.inOrder().stream().map(Publisher::earlier).toList();
  }

  private static Earlier earlier(Kept kept) {
    return new Earlier(exact(kept).report(), publishable(kept).report());
  }

  /** Makes all of an edition again from what is kept, and compares it byte for byte. */
  Optional<List<Editions.Remade>> reproduce(int year, int number) {
    return store.find(year, number).map(this::reproduce);
  }

  private List<Editions.Remade> reproduce(Kept kept) {
    Publication exact = exact(kept);
    Publication shown = publishable(kept);
    if (exact.format() < Publication.FORMAT) {
      // From before there were editions: its text is all there is, and its hash is right.
      return List.of(new Editions.Remade("publishable", true));
    }
    Publication again =
        EditionPapers.publishable(
            exact,
            store.before(kept.year(), kept.number()).stream().map(Publisher::earlier).toList(),
            store.find(kept.year(), kept.number() - 1).map(Publisher::publishable),
            said(shown.erratum()));
    List<Editions.Remade> remade = new ArrayList<>();
    remade.add(
        new Editions.Remade("exact", ReportJson.write(exact).equals(kept.exact().content())));
    remade.add(
        new Editions.Remade(
            "publishable", ReportJson.write(again).equals(kept.publishable().content())));
    List<Editions.Output> outputs = EditionPapers.outputs(again);
    for (Editions.Listed listed : store.outputs(kept.year(), kept.number())) {
      boolean same =
          outputs.stream()
              .anyMatch(
                  output ->
                      output.name().equals(listed.name())
                          && output.sha256().equals(listed.sha256()));
      remade.add(new Editions.Remade(listed.name(), same));
    }
    return List.copyOf(remade);
  }

  /** The reasons as they were said when it was published. */
  private static Function<String, String> said(List<Corrected> erratum) {
    return figure ->
        erratum.stream()
            .filter(one -> one.figure().equals(figure))
            .map(Corrected::why)
            .findFirst()
            .orElse("");
  }

  private static PublishedReport read(Kept kept) {
    return publishable(kept).published(kept.publishable().sha256(), kept.newest());
  }

  private static Publication exact(Kept kept) {
    return read(kept, kept.exact());
  }

  private static Publication publishable(Kept kept) {
    return read(kept, kept.publishable());
  }

  private static Publication read(Kept kept, EditionStore.Text text) {
    if (!Sha256.of(text.content()).equals(text.sha256())) {
      throw new IllegalStateException(
          "edition " + kept.number() + " of " + kept.year() + " was tampered with");
    }
    return ReportJson.readPublication(text.content());
  }
}
