package nl.rekenschap.objection;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Message;
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
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  ObjectionPost(
      Post post,
      LetterDesk letters,
      Provider providers,
      Programme programme,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.providers = providers;
    this.programme = programme;
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

  /** The decision term nearly is over. */
  void warnOfficers(ObjectionFile file, ObjectionTerm term, String until) {
    Message message =
        Message.of(
            "objection/term", withCase(file, Map.of("until", until)), "objection/" + file.id());
    post.tellRole(file.caseId(), Role.GRANT_OFFICER, term.asWarning(file, message));
  }

  /** Sends a letter: it goes into the dossier, on paper that never changes. */
  SentLetter send(ObjectionFile file, ObjectionLetter kind, LetterValues values) {
    LetterHead head =
        new LetterHead(
            providers.find(file.provider()).map(Organisation::name).orElse("–"),
            clock.today(),
            file.caseId(),
            file.title(),
            file.year(),
            programme.municipality());
    return letters.send(head, kind, values);
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
    events.publishEvent(CaseEvent.of(file.caseId(), EVENT + what, about(file, values)));
  }

  /** The same, sealed with the letter that it is about. */
  void say(ObjectionFile file, SentLetter letter, String what, String... values) {
    events.publishEvent(letter.seals(file.caseId(), EVENT + what, about(file, values)));
  }

  /** The same, for what the provider does not read. */
  void sayInside(ObjectionFile file, String what, String... values) {
    events.publishEvent(CaseEvent.internal(file.caseId(), EVENT + what, about(file, values)));
  }

  /** Each line says which objection it is about. */
  private static String[] about(ObjectionFile file, String... values) {
    return Stream.concat(Stream.of("objection", file.id().value()), Stream.of(values))
        .toArray(String[]::new);
  }

  private static Map<String, String> withCase(ObjectionFile file, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("name", file.title());
    all.put("year", Integer.toString(file.year()));
    all.put("decision", decision(file));
    return all;
  }
}
