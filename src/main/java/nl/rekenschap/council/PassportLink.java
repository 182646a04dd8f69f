package nl.rekenschap.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.reporting.Source;

/** One thing on which a figure rests. */
public sealed interface PassportLink {

  /**
   * A value that was handed in and accepted.
   *
   * @param figure name of the figure that it is by itself
   * @param version of the indicator for which it was given
   * @param origin absent for values from before origins were kept
   */
  record AcceptedValue(
      String figure,
      int year,
      String span,
      Optional<String> part,
      Value value,
      int version,
      Optional<Origin> origin,
      Handed handed)
      implements PassportLink {}

  /** An entry of the ledger, as the figure counts it. */
  record Posting(
      long number,
      LocalDate on,
      nl.rekenschap.ledger.Kind kind,
      Value value,
      String reference,
      String restsOn,
      Who by)
      implements PassportLink {}

  /**
   * What the programme's file says.
   *
   * @param place in the plan, in words where the plan's file explains its letters, else as there:
   *     {@code S1:924}
   * @param fingerprint SHA-256 in hex of the file's content; empty when it is not known
   */
  record PlanRow(String place, Value value, String file, String fingerprint)
      implements PassportLink {

    PlanRow at(String otherPlace) {
      return new PlanRow(otherPlace, value, file, fingerprint);
    }
  }

  /**
   * A decision of the municipality.
   *
   * @param reference of an amendment; the case for others
   * @param on absent when the day was not kept
   */
  record Decision(Kind kind, String reference, Optional<LocalDate> on, Value value, List<Who> by)
      implements PassportLink {

    public Decision {
      by = List.copyOf(by);
    }

    /** What was decided. */
    public enum Kind {
      AWARD,
      NO_AWARD,
      AMENDMENT,
      DETERMINATION
    }
  }

  /** What somebody of the municipality typed, and another one confirmed. */
  record Typed(Value value, boolean confirmed, Who by) implements PassportLink {}

  /** Another figure of the same report. */
  record Computed(String figure, Value value) implements PassportLink {}

  /** A figure of somebody else, such as the statistics office. */
  record Elsewhere(String source, String period, Value value) implements PassportLink {}

  /**
   * Where a value came in.
   *
   * @param place file and cell, or the number of the call; empty for what was typed on a screen
   */
  record Origin(Source.Kind kind, String place, Who by) {}

  /**
   * The round of a period with which a value came in.
   *
   * @param receipt number; absent for rounds from before receipts were given
   * @param contentHash SHA-256 in hex of all that was handed in; empty when it was not kept
   * @param accepted absent when nobody did, which breaks the chain
   * @param confirmed by a second pair of eyes; absent when none was needed
   */
  record Handed(
      String period,
      int round,
      Optional<String> receipt,
      Instant at,
      Who by,
      String contentHash,
      Optional<Acceptance> accepted,
      Optional<Acceptance> confirmed,
      List<FileRef> files) {

    public Handed {
      files = List.copyOf(files);
    }
  }

  /**
   * @param contentHash of exactly what was accepted; empty when it was not kept
   */
  record Acceptance(Instant at, Who by, String contentHash) {}

  /**
   * A file in the case.
   *
   * @param receipt whether it is the copy of what was handed in, else evidence
   * @param sha256 in hex
   */
  record FileRef(boolean receipt, String name, long size, String sha256) {}
}
