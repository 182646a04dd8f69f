package nl.rekenschap.objection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an objection writes: mails, letters in the dossier, and lines in the record. */
@Component
class ObjectionPost {

  private static final String EVENT = "objection.event.";

  private final Post post;
  private final LetterDesk letters;
  private final Provider providers;
  private final Programme programme;
  private final Practice practice;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  ObjectionPost(
      Post post,
      LetterDesk letters,
      Provider providers,
      Programme programme,
      Practice practice,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.providers = providers;
    this.programme = programme;
    this.practice = practice;
    this.clock = clock;
    this.events = events;
  }

  /** Mails whom of the provider it concerns. */
  void tellProvider(
      ObjectionFile file, Audience audience, String letter, Map<String, String> values) {
    post.tellProvider(
        file.caseId(),
        file.provider(),
        audience,
        "objection/" + letter,
        withCase(file, values),
        "objection/" + file.id());
  }

  void tellOfficers(ObjectionFile file, String letter, Map<String, String> values) {
    post.tellRole(
        file.caseId(),
        Role.GRANT_OFFICER,
        "objection/" + letter,
        withCase(file, values),
        "objection/" + file.id());
  }

  /** Sends a letter: it goes into the dossier, on paper that never changes. */
  SentLetter send(ObjectionFile file, ObjectionLetter kind, LetterValues values) {
    Optional<String> municipality = programme.current().map(Programme.Summary::municipalityName);
    new LetterHead(
            providers.find(file.provider()).map(Organisation::name).orElse("–"),
            clock.today(),
            file.caseId(),
            file.title(),
            file.year(),
            municipality)
        .fill(values);
    return letters.send(file.caseId(), kind, values, practice.active());
  }

  /** The contested decision, such as "het besluit tot vaststelling van 2 maart 2026". */
  static String decision(ObjectionFile file) {
    return Dutch.text(
        "objection.decision",
        Dutch.text(file.contested().words()),
        Dutch.date(file.contested().decidedOn()));
  }

  /** Writes a line in the case's record; values come as name, value, name, value. */
  void say(ObjectionFile file, String what, String... values) {
    events.publishEvent(CaseEvent.of(file.caseId(), EVENT + what, details(file, values)));
  }

  /** The same, sealed with the letter that it is about. */
  void say(ObjectionFile file, SentLetter letter, String what, String... values) {
    Map<String, String> details = details(file, values);
    details.putAll(letter.details());
    events.publishEvent(CaseEvent.of(file.caseId(), EVENT + what, details));
  }

  /** The same, for what the provider does not read. */
  void sayInside(ObjectionFile file, String what, String... values) {
    events.publishEvent(CaseEvent.internal(file.caseId(), EVENT + what, details(file, values)));
  }

  private static Map<String, String> details(ObjectionFile file, String... values) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("objection", file.id().value());
    for (int i = 0; i < values.length; i += 2) {
      details.put(values[i], values[i + 1]);
    }
    return details;
  }

  private static Map<String, String> withCase(ObjectionFile file, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("name", file.title());
    all.put("year", Integer.toString(file.year()));
    all.put("decision", decision(file));
    return all;
  }
}
