package nl.rekenschap.dossier.proof;

import static nl.rekenschap.dossier.proof.PaperRecord.outcome;
import static nl.rekenschap.dossier.proof.PaperRecord.reworked;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rekenschap.dossier.proof.Fault.Kind;
import nl.rekenschap.dossier.proof.Line.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody with the file, a text editor and all knowledge of the format. Counts and checksum are
 * always set right, so that only chains and seals can tell.
 *
 * <p>Long because each trick is a test and all edit the same file.
 */
class TamperingTest {

  private static final String JINC = "2025-jinc";
  private static final PaperRecord RECORD = PaperRecord.ofThreeDays();
  private static final String EXPORT = RECORD.text();
  private static final byte[] BYTES = EXPORT.getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest(name = "{1} to {2} in entry {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2|\"before\":\"€ 60.000\"|\"before\":\"€ 61.000\"",
        "2|\"after\":\"€ 65.000\"|\"after\":\"€ 66.000\"",
        "2|\"before\":null|\"before\":\"\"",
        "2|op verzoek van|op last van",
        "2|\"behalf\":\"ann\"|\"behalf\":null",
        "2|\"value\":\"€ 65.000\"|\"value\":\"€ 6.500\"",
        "2|Omar Oefen|Mina Oefen",
        "2|\"person\":\"officer\"|\"person\":\"manager\"",
        "2|T09:02|T09:03",
        "2|\"format\":2|\"format\":1",
        "2|event.decided|event.refused",
        "3|\"id\":\"7c1\"|\"id\":\"7c2\"",
        "3|\"sha256\":\"abab|\"sha256\":\"bbab",
        "3|\"kind\":\"DOCUMENT\"|\"kind\":\"MAIL\"",
        "1|\"format\":1|\"format\":2",
        "1|\"why\":null|\"why\":\"daarom\"",
        "1|\"behalf\":null|\"behalf\":\"ann\"",
        "1|\"changes\":[]|\"changes\":[{\"field\":\"a\",\"before\":null,\"after\":\"b\"}]",
        "1|\"source\":null|\"source\":{\"kind\":\"MAIL\",\"id\":\"1\",\"sha256\":null}",
        "4|\"internal\":true|\"internal\":false",
      })
  void a_changed_entry_is_named(int number, String was, String becomes) {
    int at = at(number);
    Outcome outcome =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  assertThat(lines.get(at)).contains(was);
                  lines.set(at, lines.get(at).replace(was, becomes));
                  return lines;
                }));

    assertFirst(outcome, Kind.CHANGED, JINC, number);
    assertThat(outcome.faults().getFirst().line()).isEqualTo(at + 1);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "5"})
  void a_deleted_entry_is_named(int number) {
    assertFirst(outcome(without(at(number))), Kind.MISSING, JINC, number);
  }

  @ParameterizedTest
  @CsvSource({"1,2,1", "2,4,2", "3,6,3"})
  void entries_that_changed_places_are_named(int one, int other, int first) {
    Outcome outcome =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  Collections.swap(lines, at(one), at(other));
                  return lines;
                }));

    assertFirst(outcome, Kind.OUT_OF_ORDER, JINC, first);
  }

  @Test
  void a_tail_cut_with_a_count_set_right_is_known_to_the_seal() {
    PaperRecord cut = PaperRecord.ofThreeDays();
    cut.entries.get(JINC).subList(4, 7).clear();

    assertFirst(outcome(cut.text()), Kind.CUT, JINC, 5);
  }

  @Test
  void a_whole_case_that_was_taken_away_is_known_to_the_seal() {
    PaperRecord cut = PaperRecord.ofThreeDays();
    cut.entries.remove(JINC);

    assertFirst(outcome(cut.text()), Kind.CUT, JINC, 1);
  }

  @Test
  void a_chain_that_was_reckoned_anew_is_not_the_one_that_was_sealed() {
    PaperRecord anew = PaperRecord.ofThreeDays();
    List<Act> all = anew.entries.get(JINC);
    List<Act> old = new ArrayList<>(all.subList(2, all.size()));
    all.subList(2, all.size()).clear();
    for (Act act : old) {
      anew.add(all, other(act, act.at()));
    }

    assertFirst(outcome(anew.text()), Kind.NOT_AS_SEALED, JINC, 3);
  }

  @Test
  void a_forged_entry_with_a_right_chain_on_a_sealed_day_is_not_in_the_seal() {
    PaperRecord forged = PaperRecord.ofThreeDays();
    List<Act> all = forged.entries.get(JINC);
    Act last = all.removeLast();
    forged.add(all, other(last, "2025-01-11T10:00:00Z"));

    assertFirst(outcome(forged.text()), Kind.NOT_IN_SEAL, JINC, 7);
  }

  @Test
  void an_entry_that_was_put_behind_the_last_is_one_too_many() {
    int last = at(7);
    Outcome outcome =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  Act act = (Act) LineText.read(lines.get(last));
                  Act next = numbered(act, 8);
                  lines.add(
                      last + 1,
                      LineText.write(PaperRecord.with(next, Canon.hash(act.hash(), next))));
                  return lines;
                }));

    assertFirst(outcome, Kind.EXTRA, JINC, 8);
  }

  @ParameterizedTest(name = "{0} of 7 entries: {1}")
  @CsvSource({"7, ", "6, ", "5, CUT"})
  void a_destroyed_case_is_known_by_where_its_record_ended(int entries, @Nullable Kind fault) {
    Outcome outcome = outcome(destroyed(entries, RECORD.entries.get(JINC).get(entries - 1).hash()));

    assertThat(outcome.gone()).extracting(Line.Gone::caseId).containsExactly(JINC);
    assertThat(outcome.cases()).isEqualTo(1);
    if (fault == null) {
      assertThat(outcome.faults()).isEmpty();
    } else {
      assertFirst(outcome, fault, JINC, entries + 1);
    }
  }

  @Test
  void a_tombstone_with_another_end_than_was_sealed_is_named() {
    assertFirst(outcome(destroyed(6, "ab".repeat(32))), Kind.NOT_AS_SEALED, JINC, 6);
  }

  @Test
  void a_case_that_has_a_tombstone_and_entries_is_named() {
    Outcome outcome =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  lines.add(at(1) - 1, tombstone(7, "ab".repeat(32)));
                  return lines;
                }));

    assertFirst(outcome, Kind.MISPLACED, JINC, 0);
  }

  static String destroyed(int entries, String hash) {
    return reworked(
        EXPORT,
        lines -> {
          lines.subList(at(1) - 1, at(7) + 1).clear();
          lines.add(at(1) - 1, tombstone(entries, hash));
          return lines;
        });
  }

  private static String tombstone(int entries, String hash) {
    return LineText.write(new Line.Gone(JINC, entries, hash, "2033-01-15", 3));
  }

  @Test
  void a_part_that_is_said_to_be_unreadable_shows_it_and_is_said_once_and_later() {
    // Entry 2 of format 2: the digest of its reason, and the words gone.
    String digest = nl.rekenschap.kernel.Sha256.of("3:why;27:op verzoek van de aanvrager;");
    String marked = "\"redacted\":[{\"part\":\"why\",\"digest\":\"" + digest + "\"}]";

    assertFirst(unreadable("op verzoek van ▇▇▇▇▇", marked), Kind.UNREADABLE_UNSAID, JINC, 2);
    assertFirst(unreadable("op verzoek van iemand", marked), Kind.CHANGED, JINC, 2);
    assertFirst(
        unreadable("▇▇▇▇▇", marked.replace(digest, "ab".repeat(32))), Kind.CHANGED, JINC, 2);
    assertFirst(
        unreadable("▇▇▇▇▇", marked.replace("\"why\"", "\"details.zin\"")), Kind.CHANGED, JINC, 2);
    assertThat(unreadable("▇▇▇▇▇", "\"redacted\":[]").faults().getFirst().kind())
        .as("what the product does not write so")
        .isEqualTo(Kind.UNREADABLE);
  }

  private static Outcome unreadable(String words, String marked) {
    return outcome(
        reworked(
            EXPORT,
            lines -> {
              int at = at(2);
              String line = lines.get(at).replace("op verzoek van de aanvrager", words);
              lines.set(at, line.substring(0, line.length() - 1) + "," + marked + "}");
              return lines;
            }));
  }

  @Test
  void a_changed_seal_is_named_also_when_its_head_was_reckoned_anew() {
    assertThat(
            first(
                outcome(
                    EXPORT.replace("\"day\":\"2025-01-11\",\"up", "\"day\":\"2025-01-10\",\"up"))))
        .isEqualTo(new Fault(Kind.SEAL_CHANGED, null, 2, 5, "2025-01-10"));
    Outcome anew =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  Line.Seal seal = (Line.Seal) LineText.read(lines.get(4));
                  Line.Seal other =
                      new Line.Seal(
                          2,
                          seal.day(),
                          seal.upTo(),
                          2,
                          seal.endsHash(),
                          0,
                          "",
                          seal.previous(),
                          "");
                  lines.set(4, LineText.write(PaperRecord.headed(other, Canon.head(other))));
                  return lines;
                }));
    assertThat(first(anew).kind()).isEqualTo(Kind.SEAL_CHANGED);
    assertThat(first(anew).number()).isEqualTo(3);
  }

  @Test
  void a_seal_or_an_end_that_was_taken_away_is_named() {
    Outcome seal =
        outcome(
            reworked(
                EXPORT,
                lines -> {
                  lines.subList(4, 7).clear();
                  return lines;
                }));
    assertThat(first(seal).kind()).isEqualTo(Kind.SEAL_MISSING);
    assertThat(first(seal).number()).isEqualTo(2);
    Outcome end = outcome(without(5));
    assertThat(first(end).kind()).isEqualTo(Kind.SEAL_CHANGED);
    assertThat(first(end).number()).isEqualTo(2);
  }

  @Test
  void an_older_backup_does_not_know_the_head_that_left_the_building_since() {
    PaperRecord older = new PaperRecord();
    older.say(JINC, 0);
    older.read(0);
    older.seal(0);

    assertThat(outcome(older.text()).isSound()).isTrue();
    assertThat(first(outcome(older.text(), RECORD.lastHead())).kind()).isEqualTo(Kind.OLDER);
    assertThat(first(outcome(older.text(), RECORD.lastHead())).detail()).isEqualTo("2025-01-12");
  }

  @Test
  void a_backup_that_lived_on_has_another_head_for_the_same_day() {
    PaperRecord other = new PaperRecord();
    for (int day = 0; day < 3; day++) {
      other.say(JINC, day);
      other.seal(day);
    }

    Fault first = first(outcome(other.text(), RECORD.lastHead()));
    assertThat(first.kind()).isEqualTo(Kind.HEAD_UNLIKE);
    assertThat(first.detail()).isEqualTo("2025-01-12");
  }

  @Test
  void a_reading_that_was_taken_away_or_changed_is_named_with_its_day() {
    int second = EXPORT.lines().toList().size() - 3;
    Fault gone = first(outcome(without(second)));
    assertThat(gone.kind()).isEqualTo(Kind.READING_CHANGED);
    assertThat(gone.detail()).isEqualTo("2025-01-11");
    Fault changed = first(outcome(EXPORT.replace("\"item\":\"7c1\"", "\"item\":\"7c2\"")));
    assertThat(changed.kind()).isEqualTo(Kind.READING_CHANGED);
    assertThat(changed.detail()).isEqualTo("2025-01-10");
  }

  @Test
  void a_file_that_breaks_off_is_not_sound() {
    for (int length = 0; length < BYTES.length - 1; length += 97) {
      assertThat(outcome(new String(BYTES, 0, length, StandardCharsets.UTF_8)).isSound()).isFalse();
    }
  }

  @Property(tries = 1000)
  void any_one_byte_that_changed_in_an_entry_is_found(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
    int from =
        EXPORT
            .substring(0, EXPORT.indexOf("{\"line\":\"entry\""))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    int to =
        EXPORT
            .substring(0, EXPORT.indexOf("{\"line\":\"reading\""))
            .getBytes(StandardCharsets.UTF_8)
            .length;
    byte[] changed = BYTES.clone();
    changed[from + place % (to - from)] ^= (byte) by;

    Outcome outcome = outcome(changed);

    assertThat(outcome.isSound()).isFalse();
    assertThat(first(outcome).kind()).isNotEqualTo(Kind.FILE_CHANGED);
  }

  private static Fault first(Outcome outcome) {
    assertThat(outcome.faults()).isNotEmpty();
    return outcome.faults().getFirst();
  }

  private static void assertFirst(Outcome outcome, Kind kind, String caseId, int number) {
    Fault first = first(outcome);
    assertThat(first.kind()).isEqualTo(kind);
    assertThat(first.caseId()).isEqualTo(caseId);
    assertThat(first.number()).isEqualTo(number);
  }

  private static String without(int line) {
    return reworked(
        EXPORT,
        lines -> {
          lines.remove(line);
          return lines;
        });
  }

  /** Where that entry of the first case stands, counted from 0. */
  private static int at(int number) {
    return 10 + number;
  }

  private static Act other(Act act, String at) {
    return new Act(
        act.format(),
        act.caseId(),
        act.number(),
        at,
        act.person(),
        act.personName(),
        act.behalf(),
        act.what(),
        act.details(),
        act.changes(),
        "een andere reden",
        act.source(),
        act.internal(),
        "",
        act.redacted());
  }

  private static Act numbered(Act act, int number) {
    return new Act(
        act.format(),
        act.caseId(),
        number,
        act.at(),
        act.person(),
        act.personName(),
        act.behalf(),
        act.what(),
        act.details(),
        act.changes(),
        act.why(),
        act.source(),
        act.internal(),
        "",
        act.redacted());
  }
}
