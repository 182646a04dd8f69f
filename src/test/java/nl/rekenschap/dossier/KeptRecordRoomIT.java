package nl.rekenschap.dossier;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.dossier.proof.Fault;
import nl.rekenschap.dossier.proof.Heads;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.dossier.proof.Outcome;
import nl.rekenschap.dossier.proof.Verify;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.retention.KeptSituation;
import nl.rekenschap.retention.Redactions;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The record is proved after words in it had to go, and after a case was destroyed. */
@RoomTest
class KeptRecordRoomIT {

  /** With a sign outside the first plane, whose length differs between Java and the database. */
  private static final String NAME = "Fenna 🌞 Zonnestraal";

  private static final String BLOCKS = "▇▇▇▇▇";

  @Autowired private World world;
  @Autowired private KeptSituation situation;
  @Autowired private Access access;
  @Autowired private Dossier dossier;
  @Autowired private Redactions redactions;
  @Autowired private Sealer sealer;
  @Autowired private SealStore seals;
  @Autowired private Export export;
  @Autowired private RecordCheck check;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;

  /** Two sealed entries, of which the first names somebody in each of its parts. */
  private void named() {
    access.assign(JINC, new ProviderId("jinc"));
    world.itIs("2025-01-10");
    say("Vraag van " + NAME, NAME, NAME + " is weg");
    say("Geen naam", "€ 1", "€ 2");
    world.itIs("2025-01-11");
    sealer.look();
  }

  private void say(String reason, String was, String is) {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                CaseEvent.of(JINC, "subsidy.event.started", Map.of("reason", reason))
                    .changing(Change.of("award.field.amount", was, is))));
  }

  private int redact() {
    return world.as("officer", () -> redactions.redact(JINC, NAME, "Naam van een leerling."));
  }

  @Test
  void words_that_had_to_go_leave_chain_seal_and_export_sound() {
    named();
    String before = exported();
    assertThat(redact()).isEqualTo(4);

    Entry first = world.as("officer", () -> dossier.entries(JINC)).getFirst();
    assertThat(first.details()).containsEntry("reason", "Vraag van " + BLOCKS);
    assertThat(first.why()).isEqualTo("Vraag van " + BLOCKS);
    assertThat(first.changes())
        .containsExactly(new Change("award.field.amount", BLOCKS, BLOCKS + " is weg"));
    assertThat(world.as("officer", () -> dossier.firstBroken(JINC))).isEmpty();
    assertThat(exported()).doesNotContain("Zonnestraal").contains("\"redacted\":[{\"part\":");
    for (Outcome outcome : List.of(whole(), verified(exported(), head("2025-01-10")))) {
      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.unreadable()).isEqualTo(1);
    }
    assertThat(verified(before, head("2025-01-10")).faults())
        .as("an export from before it is what it was")
        .isEmpty();
    world.itIs("2025-01-12");
    sealer.look();
    assertThat(verified(exported(), head("2025-01-10"), head("2025-01-11")).faults()).isEmpty();
  }

  @Test
  void a_second_word_in_the_same_sentence_goes_too_and_the_first_digest_stays() {
    named();
    redact();
    world.as("officer", () -> redactions.redact(JINC, "Vraag van", "Ook dat niet."));

    assertThat(whole().faults()).isEmpty();
    assertThat(world.as("officer", () -> dossier.firstBroken(JINC))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE dossier.entry SET detail_values = ARRAY['▇▇▇▇▇'] WHERE number = 2",
        "UPDATE dossier.entry SET why = '▇▇▇▇▇' WHERE number = 2",
        "UPDATE dossier.entry SET change_before = ARRAY['▇▇▇▇▇'] WHERE number = 2",
        "UPDATE dossier.entry SET change_after = ARRAY['▇▇▇▇▇'] WHERE number = 2",
        "UPDATE dossier.entry SET person_name = '▇▇▇▇▇' WHERE number = 2"
      })
  void blocks_without_a_digest_of_what_stood_there_are_a_change(String sql) {
    named();
    redact();
    world.tamper(sql);

    firstFault(Fault.Kind.CHANGED, 2);
    assertThat(world.as("officer", () -> dossier.firstBroken(JINC))).contains(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Another digest, none any more, one of a part that is not there, and words put back.
        "UPDATE dossier.redacted SET digest = repeat('a', 64) WHERE part = 'why'",
        "DELETE FROM dossier.redacted WHERE part = 'changes.1.before'",
        "UPDATE dossier.redacted SET part = 'details.other' WHERE part = 'details.reason'",
        "UPDATE dossier.entry SET why = 'Vraag van de wethouder' WHERE number = 1"
      })
  void a_digest_that_does_not_fit_names_the_entry(String sql) {
    named();
    redact();
    world.tamper(sql);

    firstFault(Fault.Kind.CHANGED, 1);
  }

  @Test
  void a_digest_that_nobody_said_anything_of_is_named() {
    named();
    world.tamper(
        """
        INSERT INTO dossier.redacted SELECT case_id, number, p.part, p.digest
        FROM dossier.entry e, dossier.parts(e) p WHERE number = 2 AND p.part = 'why'
        """,
        "UPDATE dossier.entry SET why = '▇▇▇▇▇' WHERE number = 2");

    firstFault(Fault.Kind.UNREADABLE_UNSAID, 2);
  }

  private void firstFault(Fault.Kind kind, int number) {
    for (Outcome outcome : List.of(whole(), verified(exported(), head("2025-01-10")))) {
      Fault first = outcome.faults().getFirst();
      assertThat(first.kind()).isEqualTo(kind);
      assertThat(first.caseId()).isEqualTo(JINC.value());
      assertThat(first.number()).isEqualTo(number);
    }
  }

  @Test
  void a_destroyed_case_is_destroyed_and_not_lost() {
    situation.refused();
    world.itIs("2025-01-11");
    sealer.look();
    String head = head("2025-01-10");
    world.itIs("2030-02-01");
    long list = situation.approved();
    int entries = world.happened(JINC).size();
    situation.carriedOut(list);

    for (Outcome outcome : List.of(whole(), verified(exported(), head))) {
      assertThat(outcome.faults()).isEmpty();
      assertThat(outcome.gone())
          .extracting(Line.Gone::caseId, Line.Gone::entries, Line.Gone::on, Line.Gone::list)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(JINC.value(), entries, "2030-02-01", list));
    }
    Outcome one = world.as("controller", () -> check.of(JINC));
    assertThat(one.faults()).isEmpty();
    assertThat(one.gone()).hasSize(1);

    // The same without a tombstone, or with one of another end, is a loss.
    world.tamper("UPDATE retention.destroyed SET last_number = 1");
    assertThat(whole().faults().getFirst().kind()).isEqualTo(Fault.Kind.CUT);
    world.tamper("DELETE FROM retention.destroyed");
    assertLost(whole(), JINC);
    assertLost(verified(exported(), head), JINC);
    world.tamper("DELETE FROM dossier.entry WHERE case_id = '2025-leergeld'");
    assertThat(whole().faults()).extracting(Fault::caseId).contains(LEERGELD.value());
  }

  private static void assertLost(Outcome outcome, CaseId caseId) {
    Fault first = outcome.faults().getFirst();
    assertThat(first.kind()).isEqualTo(Fault.Kind.CUT);
    assertThat(first.caseId()).isEqualTo(caseId.value());
    assertThat(first.number()).isEqualTo(1);
  }

  private String head(String day) {
    return seals.of(LocalDate.parse(day)).orElseThrow().outside();
  }

  private Outcome whole() {
    return world.as("controller", () -> check.whole(count -> {}));
  }

  private String exported() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    world.as(
        "controller",
        () -> {
          try {
            export.writeAll(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Outcome verified(String export, String... heads) {
    Heads known = new Heads();
    List.of(heads).forEach(known::addAllOf);
    try {
      return Verify.outcome(
          new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
