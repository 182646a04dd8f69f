package nl.rekenschap.agenda.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.rekenschap.agenda.Coming;
import nl.rekenschap.kernel.Sha256;

/** What falls due as a file for somebody's own calendar (RFC 5545), each as a whole day. */
final class Ical {

  /** Most octets on a line (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private Ical() {}

  static byte[] of(List<Coming> all, Instant made) {
    Ical file = new Ical();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Rekenschap//Agenda//NL");
    all.forEach(one -> file.add(one, made));
    file.line("END:VCALENDAR");
    return file.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void add(Coming coming, Instant made) {
    LocalDate day = coming.on();
    String summary = ComingWords.what(coming) + " – " + ComingWords.name(coming);
    line("BEGIN:VEVENT");
    // The same thing keeps its id, so that a second import does not double it; a moved day moves.
    line(
        "UID:" + Sha256.of(coming.caseId() + " " + coming.what()).substring(0, 32) + "@rekenschap");
    line("DTSTAMP:" + MOMENT.format(made));
    line("DTSTART;VALUE=DATE:" + DAY.format(day));
    line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    String provider = ComingWords.provider(coming);
    if (!provider.isEmpty()) {
      line("DESCRIPTION:" + escaped(provider));
    }
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** Folds what is too long, and never within a character. */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int character = content.codePointAt(at);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
