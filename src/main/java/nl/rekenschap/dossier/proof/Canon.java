package nl.rekenschap.dossier.proof;

import nl.rekenschap.dossier.proof.Line.Act;
import nl.rekenschap.dossier.proof.Line.Changed;
import nl.rekenschap.dossier.proof.Line.Detail;
import nl.rekenschap.dossier.proof.Line.End;
import nl.rekenschap.dossier.proof.Line.From;
import nl.rekenschap.dossier.proof.Line.Reading;
import nl.rekenschap.dossier.proof.Line.Seal;
import nl.rekenschap.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the record is hashed; who writes it and who verifies it use this one. Each part
 * is preceded by its length, so that moving a boundary changes the hash.
 */
public final class Canon {

  /** The form of entries that are written now. */
  public static final int FORMAT = 2;

  /** Unlike any detail: those are digests in hex. */
  private static final String MARK = "internal";

  private Canon() {}

  /** Ties an entry to the one before it in its case. */
  public static String hash(String before, Act act) {
    return act.format() == 1 ? first(before, act, act.internal()) : second(before, act);
  }

  /** Whether its hash follows from what it says and from the entry before it. */
  public static boolean isSound(String before, Act act) {
    if (!Unreadable.fits(act)) {
      return false;
    }
    return switch (act.format()) {
      case 1 ->
          act.isOld()
              && (act.hash().equals(first(before, act, act.internal()))
                  // Entries from before the mark existed were sealed without it.
                  || act.internal() && act.hash().equals(first(before, act, false)));
      case FORMAT -> act.hash().equals(second(before, act));
      default -> false;
    };
  }

  private static String first(String before, Act act, boolean marked) {
    StringBuilder details = new StringBuilder();
    Unreadable unreadable = new Unreadable(act);
    act.details()
        .forEach(
            detail ->
                details.append(
                    unreadable.or(
                        Unreadable.detail(detail.name()), digest(detail.name(), detail.value()))));
    if (marked) {
      details.append(MARK);
    }
    return digest(
        act.caseId(),
        before,
        Integer.toString(act.number()),
        act.at(),
        orEmpty(act.person()),
        orEmpty(act.personName()),
        act.what(),
        details.toString());
  }

  /** Over digests of what people write: those stay when words have to go (decision 0027). */
  private static String second(String before, Act act) {
    Unreadable unreadable = new Unreadable(act);
    StringBuilder details = new StringBuilder();
    for (Detail detail : act.details()) {
      String digest = digest(detail.name(), detail.value());
      details.append(parts(detail.name(), unreadable.or(Unreadable.detail(detail.name()), digest)));
    }
    StringBuilder changes = new StringBuilder();
    int number = 1;
    for (Changed change : act.changes()) {
      String was = counted(unreadable, change, Unreadable.before(number), change.before());
      String is = counted(unreadable, change, Unreadable.after(number), change.after());
      changes.append(parts(change.field(), was, is));
      number++;
    }
    String why = act.why();
    return digest(
        "entry 2",
        act.caseId(),
        before,
        Integer.toString(act.number()),
        act.at(),
        act.person(),
        act.personName(),
        act.behalf(),
        act.what(),
        details.toString(),
        changes.toString(),
        why == null ? null : unreadable.or(Unreadable.WHY, digest(Unreadable.WHY, why)),
        source(act.source()),
        Boolean.toString(act.internal()));
  }

  private static @Nullable String counted(
      Unreadable unreadable, Changed change, String part, @Nullable String value) {
    return value == null ? null : unreadable.or(part, digest(change.field(), value));
  }

  private static @Nullable String source(@Nullable From source) {
    return source == null ? null : parts(source.kind(), source.id(), source.sha256());
  }

  /** Over the ends of chains one by one, in order of case; begins with the empty text. */
  public static String and(String before, End end) {
    return digest("end", before, end.caseId(), Integer.toString(end.number()), end.hash());
  }

  /** The one hash over all that a seal holds and the seal before it. */
  public static String head(Seal seal) {
    return digest(
        "seal",
        Integer.toString(seal.number()),
        seal.day(),
        seal.upTo(),
        Integer.toString(seal.ends()),
        seal.endsHash(),
        Integer.toString(seal.readings()),
        seal.readingsHash(),
        seal.previous());
  }

  /** Ties a reading to the one before it on its day. */
  public static String hash(String before, Reading reading) {
    return digest(
        "reading",
        before,
        reading.day(),
        Integer.toString(reading.number()),
        reading.at(),
        reading.person(),
        reading.personName(),
        reading.caseId(),
        reading.kind(),
        reading.item());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String digest(@Nullable String... parts) {
    return Sha256.of(parts(parts));
  }

  private static String parts(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      if (part == null) {
        all.append("-;");
      } else {
        all.append(part.length()).append(':').append(part).append(';');
      }
    }
    return all.toString();
  }
}
