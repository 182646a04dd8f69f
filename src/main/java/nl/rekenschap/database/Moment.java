package nl.rekenschap.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.kernel.CannotStart;

/** Moments as an administrator writes and reads them: Dutch or ISO, in the time of Amsterdam. */
final class Moment {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd'T'HH:mm"), form("uuuu-MM-dd HH:mm"),
          form("d-M-uuuu HH:mm"), form("d-M-uuuu'T'HH:mm"));

  /** Microseconds: that is what the database counts in. */
  private static final DateTimeFormatter SAID =
      new DateTimeFormatterBuilder()
          .appendPattern("d-M-uuuu HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendPattern(" xxx")
          .toFormatter(Locale.ROOT);

  private Moment() {}

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .optionalStart()
        .appendLiteral(':')
        .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * @throws CannotStart what is no moment, does not exist, or exists twice when the clock goes back
   */
  static Instant of(String text) {
    String given = text.strip();
    try {
      return OffsetDateTime.parse(given.replace(' ', 'T')).toInstant();
    } catch (DateTimeParseException noOffset) {
      return inAmsterdam(local(given));
    }
  }

  private static LocalDateTime local(String given) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDateTime.parse(given, form);
      } catch (DateTimeException another) {
        // the next form
      }
    }
    throw new CannotStart(
        "Dit is geen moment: "
            + given
            + ". Schrijf het als 2026-11-23T10:15 of 23-11-2026 10:15, met seconden als het moet."
            + " (Not a moment.)");
  }

  private static Instant inAmsterdam(LocalDateTime local) {
    var offsets = ZONE.getRules().getValidOffsets(local);
    if (offsets.size() == 1) {
      return local.toInstant(offsets.getFirst());
    }
    throw new CannotStart(
        offsets.isEmpty()
            ? "Dit moment bestaat niet: de klok ging toen een uur vooruit. (Clock went forward.)"
            : "Dit moment was er twee keer: de klok ging toen een uur terug. Schrijf er +02:00"
                + " (het eerste) of +01:00 (het tweede) achter, zoals "
                + local
                + "+02:00. (Clock went back: say which.)");
  }

  static String inWords(Instant moment) {
    return SAID.format(moment.atZone(ZONE)) + " (Europe/Amsterdam)";
  }

  /** The name of a folder by it. */
  static String asName(Instant moment) {
    return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
        .format(moment.atZone(ZoneId.of("UTC")));
  }
}
