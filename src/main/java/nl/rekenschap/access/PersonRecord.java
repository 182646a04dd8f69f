package nl.rekenschap.access;

import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes who did what to whose account. People have no case, so this stands in no dossier. */
@Component
class PersonRecord {

  /**
   * One line of the record, before it has a moment.
   *
   * @param whom absent as long as who was invited has no account
   * @param by absent when nobody was logged in
   */
  record Line(
      PersonAct act,
      @Nullable ProviderId provider,
      @Nullable PersonId whom,
      String whomName,
      Set<Duty> duties,
      @Nullable PersonId by,
      String byName) {}

  private static final Logger LOG = LoggerFactory.getLogger(PersonRecord.class);

  private final PeopleStore store;
  private final BusinessClock clock;

  PersonRecord(PeopleStore store, BusinessClock clock) {
    this.store = store;
    this.clock = clock;
  }

  void write(PersonAct act, Person whom) {
    write(act, whom, Account.ofActor().map(Account::person).orElse(whom));
  }

  /** Who accepts an invitation does so for themselves, whoever is logged in at that browser. */
  void writeJoined(Person whom) {
    write(PersonAct.JOINED, whom, whom);
  }

  /** What somebody did to the own account, also on the way in. */
  void writeOwn(PersonAct act, Person whom) {
    write(act, whom, whom);
  }

  private void write(PersonAct act, Person whom, Person by) {
    write(
        new Line(
            act,
            whom.provider().orElse(null),
            whom.id(),
            whom.name(),
            isAboutDuties(act) ? whom.duties() : Set.of(),
            by.id(),
            by.name()));
  }

  private static boolean isAboutDuties(PersonAct act) {
    return switch (act) {
      case ADDED, INVITED, INVITED_AGAIN, INVITATION_WITHDRAWN, JOINED, DUTIES_CHANGED -> true;
      case KEY_MADE,
          KEY_REVOKED,
          BLOCKED,
          UNBLOCKED,
          PASSWORD_CHANGED,
          SECOND_STEP_SET,
          SECOND_STEP_RESET,
          SESSIONS_ENDED,
          ROLES_CHANGED,
          REMOVED ->
          false;
    };
  }

  /** About somebody who has no account yet. */
  void write(PersonAct act, ProviderId provider, String invited, Set<Duty> duties) {
    Optional<Person> by = Account.ofActor().map(Account::person);
    write(
        new Line(
            act,
            provider,
            null,
            invited,
            duties,
            by.map(Person::id).orElse(null),
            by.map(Person::name).orElse(invited)));
  }

  /** The log has no names or addresses of people, only account names. */
  private void write(Line line) {
    store.record(line, clock.now());
    LOG.atInfo()
        .addKeyValue("act", line.act())
        .addKeyValue("provider", line.provider())
        .addKeyValue("whom", line.whom())
        .addKeyValue("by", line.by())
        .addKeyValue("duties", line.duties())
        .log("person changed");
  }
}
