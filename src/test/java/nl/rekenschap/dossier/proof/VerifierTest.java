package nl.rekenschap.dossier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who verifies an export sees. */
class VerifierTest {

  @TempDir private Path folder;

  @Test
  void a_sound_record_is_said_to_be_sound_with_its_counts() throws Exception {
    Path file = file(PaperRecord.ofThreeDays().text());

    Said said = verify(file.toString());

    assertThat(said.code()).isZero();
    assertThat(said.text())
        .contains("In orde. Dossiers: 2, regels: 11, zegels: 3, verzegeld tot en met: 2025-01-12")
        .contains("nog niet verzegeld: 2, inzages: 3")
        .contains("Sound. Cases: 2, entries: 11");
  }

  @Test
  void a_destroyed_case_is_named_with_the_list_whose_declaration_proves_it() throws Exception {
    String hash = PaperRecord.ofThreeDays().entries.get("2025-jinc").getLast().hash();
    Said said = verify(file(TamperingTest.destroyed(7, hash)).toString());

    assertThat(said.code()).isZero();
    assertThat(said.text())
        .contains("vernietigde dossiers: 1.")
        .contains("Dossier 2025-jinc: vernietigd op 2033-01-15 volgens vernietigingslijst 3.")
        .contains("Case 2025-jinc: destroyed on 2033-01-15 by destruction list 3.");
  }

  @Test
  void what_is_wrong_is_said_in_dutch_first_with_case_entry_and_line() throws Exception {
    String text = PaperRecord.ofThreeDays().text();
    Path file = file(text.replaceFirst("op verzoek van", "op voorstel van"));

    Said said = verify(file.toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text().lines().toList())
        .contains(
            "Bestandsregel 13: Dossier 2025-jinc, regel 2: de inhoud is veranderd nadat die is"
                + " geschreven.",
            "Line 13 of the file: Case 2025-jinc, entry 2: its content was changed after it was"
                + " written.");
  }

  @Test
  void a_head_that_left_the_building_is_found_in_a_file_or_in_a_folder_of_kept_mails()
      throws Exception {
    PaperRecord record = PaperRecord.ofThreeDays();
    Path file = file(record.text());
    Path kept = Files.createDirectory(folder.resolve("zegels"));
    Path mail = kept.resolve("mail.eml");
    Files.writeString(mail, "Subject: Zegel\r\n\r\n" + record.lastHead() + "\r\n");

    assertThat(verify(file.toString(), "--heads", kept.toString()).code()).isZero();
    assertThat(verify(file.toString(), "--heads", mail.toString()).code()).isZero();
    assertThat(verify("--head", record.lastHead(), file.toString()).code()).isZero();
    Files.writeString(mail, "2025-01-20:" + "ab".repeat(32));
    Said said = verify(file.toString(), "--heads", kept.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("er is een oudere kopie teruggezet");
  }

  @Test
  void what_is_no_record_or_no_command_is_not_verified() throws Exception {
    Path file = file("hallo\n");

    assertThat(verify().code()).isEqualTo(2);
    assertThat(verify(file.toString(), "--head", "gisteren").code()).isEqualTo(2);
    assertThat(verify(file.toString(), "--head").code()).isEqualTo(2);
    assertThat(verify(folder.resolve("weg").toString()).code()).isEqualTo(2);
    assertThat(verify(file.toString()).code()).isEqualTo(1);
    assertThat(verify(file("").toString()).code()).isEqualTo(1);
  }

  @Test
  void what_is_written_is_read_back_as_it_was() {
    for (String line : PaperRecord.ofThreeDays().text().lines().toList()) {
      assertThat(LineText.write(LineText.read(line))).isEqualTo(line);
    }
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("export.jsonl"), text);
  }

  record Said(int code, String text) {}

  private static Said verify(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), args);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }
}
