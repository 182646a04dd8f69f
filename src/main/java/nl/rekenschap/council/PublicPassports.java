package nl.rekenschap.council;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rekenschap.council.Passport.Change;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Acceptance;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.FileRef;
import nl.rekenschap.council.PassportLink.Handed;
import nl.rekenschap.council.PassportLink.Origin;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.ledger.Kind;

/**
 * Takes out of passports what is not for everyone. A value stays only where the published report
 * shows it. A hash stays only where all values under it do: who knows the rest could try small
 * numbers until the hash fits.
 */
final class PublicPassports {

  /** What was decided in public; the words with a payment may name an account or a person. */
  private static final Set<Kind> DECIDED =
      EnumSet.of(
          Kind.PLANNED,
          Kind.POOLED,
          Kind.ALLOCATED,
          Kind.CARRIED_OVER,
          Kind.AWARDED,
          Kind.DETERMINED,
          Kind.RELEASED);

  private final Passports exact;
  private final Map<String, Value> shown;
  private final Set<String> open = new HashSet<>();

  PublicPassports(Passports exact, CouncilReport published) {
    this.exact = exact;
    this.shown = new ShownValues(exact, published).all();
    Set<String> closed = new HashSet<>();
    for (Passport passport : exact.all().values()) {
      for (PassportLink link : passport.links()) {
        if (link instanceof AcceptedValue it) {
          open.add(round(it.handed()));
          if (value(it.figure(), it.value()) instanceof Value.Withheld) {
            closed.add(round(it.handed()));
          }
        }
      }
    }
    open.removeAll(closed);
  }

  Passports passports() {
    Map<String, Passport> all = new TreeMap<>();
    exact.all().forEach((figure, passport) -> all.put(figure, passport(passport)));
    return new Passports(all, List.of());
  }

  private Passport passport(Passport it) {
    return new Passport(
        it.figure(),
        it.what(),
        value(it.figure(), it.value()),
        it.formula(),
        it.links().stream().map(this::link).toList(),
        it.laterChanges().stream().map(PublicPassports::change).toList());
  }

  /** A change without its reason: nobody wrote it for the public. */
  static Change change(Change it) {
    return new Change(it.event(), it.period(), it.round(), it.at(), "", it.by().unnamed());
  }

  private Value value(String figure, Value value) {
    return switch (value) {
      case Value.Numeric it -> shown(figure);
      case Value.AtLeast it -> shown(figure);
      case Value.Ratio it -> shown(figure);
      case Value.Percent it -> shown(figure);
      case Value.Amount it -> isMoney(figure) ? it : shown(figure);
      case Value.State it -> it;
      case Value.Withheld it -> it;
    };
  }

  private Value shown(String figure) {
    return shown.getOrDefault(figure, new Value.Withheld());
  }

  /** Amounts of the municipality's money are public; those that a provider reports are figures. */
  private boolean isMoney(String figure) {
    Sort sort = exact.find(figure).map(it -> it.what().sort()).orElse(Sort.PART);
    return switch (sort) {
      case MONEY, LINE, TOTAL, CARRY_OVER -> true;
      case REALISED, PREVIOUS, TARGET, SHARE, PERIOD, PART, COUNT -> false;
    };
  }

  private static String round(Handed handed) {
    return handed.period() + "/" + handed.round();
  }

  private PassportLink link(PassportLink link) {
    return switch (link) {
      case AcceptedValue it ->
          new AcceptedValue(
              it.figure(),
              it.year(),
              it.span(),
              it.part(),
              value(it.figure(), it.value()),
              it.version(),
              it.origin().map(PublicPassports::origin),
              handed(it.handed()));
      case Posting it -> posting(it);
      case PlanRow it -> it;
      case Decision it ->
          new Decision(
              it.kind(),
              it.reference(),
              it.on(),
              it.value(),
              it.by().stream().map(Passport.Who::unnamed).toList());
      case Typed it -> new Typed(it.value(), it.confirmed(), it.by().unnamed());
      case Computed it -> new Computed(it.figure(), value(it.figure(), it.value()));
    };
  }

  private static Posting posting(Posting it) {
    boolean decided = DECIDED.contains(it.kind());
    return new Posting(
        it.number(),
        it.on(),
        it.kind(),
        it.value(),
        decided ? it.reference() : "",
        decided ? it.restsOn() : "",
        it.by().unnamed());
  }

  /** Of a workbook only the cell: its name may be anything. */
  private static Origin origin(Origin it) {
    String place =
        switch (it.kind()) {
          case WORKBOOK -> it.place().substring(it.place().lastIndexOf('!') + 1);
          case API -> it.place();
          case SCREEN -> "";
          case PAPER -> "";
        };
    return new Origin(it.kind(), place, it.by().unnamed());
  }

  private Handed handed(Handed it) {
    boolean whole = open.contains(round(it));
    return new Handed(
        it.period(),
        it.round(),
        it.receipt(),
        it.at(),
        it.by().unnamed(),
        whole ? it.contentHash() : "",
        it.accepted().map(acceptance -> acceptance(acceptance, whole)),
        it.confirmed().map(acceptance -> acceptance(acceptance, whole)),
        it.files().stream()
            .map(
                file ->
                    new FileRef(file.receipt(), "", file.size(), whole ? file.sha256() : ""))
            .toList());
  }

  private static Acceptance acceptance(Acceptance it, boolean whole) {
    return new Acceptance(it.at(), it.by().unnamed(), whole ? it.contentHash() : "");
  }
}
