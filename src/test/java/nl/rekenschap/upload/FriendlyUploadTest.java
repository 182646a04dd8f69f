package nl.rekenschap.upload;

import static nl.rekenschap.upload.MadeFiles.bytes;
import static nl.rekenschap.upload.MadeFiles.docxParts;
import static nl.rekenschap.upload.MadeFiles.image;
import static nl.rekenschap.upload.MadeFiles.join;
import static nl.rekenschap.upload.MadeFiles.odfParts;
import static nl.rekenschap.upload.MadeFiles.pdf;
import static nl.rekenschap.upload.MadeFiles.rels;
import static nl.rekenschap.upload.MadeFiles.with;
import static nl.rekenschap.upload.MadeFiles.xlsxParts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.Office;
import nl.rekenschap.workbook.Format;
import nl.rekenschap.workbook.OwnWorkbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files as people and their programs make them, each of which comes in.
 *
 * <p>Long because each program that people use has its own way of making a file.
 */
class FriendlyUploadTest {

  @TempDir Path folder;

  private void passes(String name, byte[] content) throws IOException {
    passes(Door.EVIDENCE, name, content);
  }

  private void passes(Door door, String name, byte[] content) throws IOException {
    Path quarantine = folder.resolve("quarantine");
    try (Arrived arrived =
        Doorstep.at(quarantine, new NoScanner())
            .take(door, name, new ByteArrayInputStream(content))) {
      assertThat(arrived.size()).isEqualTo(content.length);
    } catch (Refused refused) {
      throw new AssertionError(name + " is refused: " + refused.messageKey(), refused);
    }
  }

  private String refusal(String name, byte[] content) throws IOException {
    try {
      passes(name, content);
    } catch (AssertionError error) {
      return error.getCause() instanceof Refused refused ? refused.messageKey() : "";
    }
    return "";
  }

  // --- Texts and sheets

  @Test
  void a_report_with_pictures_links_notes_and_fields() throws IOException {
    passes("Verslag 2e kwartaal (definitief).docx", FriendlyOffice.report());
  }

  @Test
  void a_budget_with_formulas_names_notes_and_merged_cells() throws IOException {
    passes("Begroting 2025.xlsx", FriendlyOffice.budget());
  }

  @Test
  void a_long_list_of_rows_that_are_much_alike() throws IOException {
    passes("deelnemers.xlsx", FriendlyOffice.longList());
  }

  @Test
  void a_sheet_that_is_formatted_far_beyond_what_is_in_it() throws IOException {
    passes("leeg.xlsx", FriendlyOffice.emptyRows());
  }

  @Test
  void a_report_saved_by_libreoffice_in_each_form() throws Exception {
    Path made = Files.write(folder.resolve("verslag.docx"), FriendlyOffice.report());
    for (String form : List.of("odt", "docx", "pdf")) {
      passes("verslag." + form, Files.readAllBytes(Office.converted(folder, made, form)));
    }
  }

  @Test
  void a_budget_saved_by_libreoffice_in_each_form() throws Exception {
    Path made = Files.write(folder.resolve("begroting.xlsx"), FriendlyOffice.budget());
    for (String form : List.of("ods", "xlsx", "pdf")) {
      passes("begroting." + form, Files.readAllBytes(Office.converted(folder, made, form)));
    }
  }

  @Test
  void a_list_saved_by_libreoffice() throws Exception {
    Path made = Files.writeString(folder.resolve("lijst.csv"), "school,kinderen\nDe Wieken,12\n");
    for (String form : List.of("ods", "xlsx")) {
      passes("lijst." + form, Files.readAllBytes(Office.converted(folder, made, form)));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void the_products_own_workbook_and_the_one_that_comes_back_with_errors(Format format)
      throws Exception {
    String name = "cijfers." + format.extension();
    passes(Door.WORKBOOK, name, OwnWorkbooks.made(format));
    passes(Door.WORKBOOK, name, OwnWorkbooks.annotated(format));
    Path made = Files.write(folder.resolve(name), OwnWorkbooks.made(format));
    for (Format saved : Format.values()) {
      passes(
          Door.WORKBOOK,
          "cijfers." + saved.extension(),
          Files.readAllBytes(Office.converted(folder, made, saved.extension())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bijlage.docx", "#Conclusie", "HTTPS://jinc.nl", ""})
  void a_link_that_a_reader_follows(String target) throws IOException {
    passes(
        "a.docx",
        with(
            docxParts(),
            "word/_rels/document.xml.rels",
            rels("hyperlink", target, "TargetMode='External'")));
  }

  @Test
  void what_a_library_of_documents_puts_in() throws IOException {
    byte[] wide =
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><p:properties xmlns:p=\"p\">é</p:properties>"
            .getBytes(StandardCharsets.UTF_16);
    passes("a.docx", with(docxParts(), "customXml/item1.xml", wide));
  }

  @Test
  void a_chart_with_its_figures_and_nothing_is_left_of_them() throws IOException {
    passes("verslag.docx", FriendlyOffice.chart());

    try (Stream<Path> left = Files.list(folder.resolve("quarantine"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void the_figures_of_a_chart_are_looked_at_as_any_workbook() throws IOException {
    String book = "word/embeddings/Microsoft_Excel_Sheet1.xlsx";
    byte[] macros = with(xlsxParts(), "xl/vbaProject.bin", bytes("x"));
    byte[] again = with(xlsxParts(), book, MadeFiles.zip(xlsxParts()));
    byte[] swelling = with(xlsxParts(), "xl/a.bin", new byte[30 << 20]);

    assertThat(refusal("a.docx", with(docxParts(), book, macros))).isEqualTo("upload.macros");
    assertThat(refusal("a.docx", with(docxParts(), book, again))).isEqualTo("upload.embedded");
    assertThat(refusal("a.docx", with(docxParts(), book, swelling)))
        .isEqualTo("upload.zip.tooMuch");
    assertThat(refusal("a.docx", with(docxParts(), book, MadeFiles.docx())))
        .isEqualTo("upload.type.disagrees");
    byte[] linked =
        with(
            docxParts(),
            "word/_rels/document.xml.rels",
            rels("package", "embeddings/Microsoft_Excel_Sheet1.xlsx", ""));
    assertThat(refusal("a.docx", linked)).isEqualTo("upload.embedded");
  }

  // --- What is taken from elsewhere by itself

  @Test
  void a_template_elsewhere_is_told_of_as_what_it_is() throws IOException {
    byte[] docx =
        with(
            docxParts(),
            "word/_rels/settings.xml.rels",
            rels("attachedTemplate", "file:///S:/huisstijl.dotx", "TargetMode='External'"));
    byte[] odt =
        with(
            odfParts("application/vnd.oasis.opendocument.text", ""),
            "meta.xml",
            bytes(
                "<m:meta xmlns:m='m' xmlns:x='x'><m:template"
                    + " x:href='file:///S:/a.ott'/></m:meta>"));

    assertThat(refusal("brief.docx", docx)).isEqualTo("upload.template");
    assertThat(refusal("brief.odt", odt)).isEqualTo("upload.template");
  }

  @Test
  void a_sheet_that_fetches_from_a_database_is_refused() throws IOException {
    for (String part : List.of("xl/connections.xml", "xl/queryTables/queryTable1.xml")) {
      assertThat(refusal("a.xlsx", with(xlsxParts(), part, bytes("<a/>"))))
          .isEqualTo("upload.externalLinks");
    }
  }

  @Test
  void a_field_that_fetches_is_found_behind_another_field() throws IOException {
    String begin = "<w:fldChar w:fldCharType='begin'/>";
    String end = "<w:fldChar w:fldCharType='end'/>";
    String inner = begin + "<w:instrText>PAGE</w:instrText>" + end;
    for (String field :
        List.of(
            begin + inner + "<w:instrText> INCLUDETEXT x</w:instrText>" + end,
            begin + "<w:instrText> includepicture \"x\"</w:instrText>" + end,
            begin + "<w:instrText>I</w:instrText><w:instrText>MPORT x</w:instrText>" + end,
            "<w:fldSimple w:instr=' LINK Excel.Sheet'/>")) {
      byte[] docx = with(docxParts(), "word/document.xml", MadeFiles.document(field));

      assertThat(refusal("a.docx", docx)).as(field).isEqualTo("upload.externalLinks");
    }
  }

  // --- Papers

  @Test
  void a_paper_with_links_and_chapters_packed_or_not() throws IOException {
    passes("cursus.pdf", FriendlyPdfs.linked(true));
    passes("cursus.pdf", FriendlyPdfs.linked(false));
  }

  @Test
  void a_form_that_was_filled_in_and_saved_again() throws IOException {
    passes("formulier.pdf", FriendlyPdfs.form());
    passes("formulier.pdf", FriendlyPdfs.savedTwice());
  }

  @Test
  void a_letter_of_the_product() throws IOException {
    passes("besluit.pdf", FriendlyPdfs.letter());
  }

  @Test
  void a_paper_with_an_object_that_says_nothing_and_zeros_behind_it() throws IOException {
    passes("scan.pdf", pdf("", "[]", "null"));
    passes("scan.pdf", join(pdf(), new byte[8_192]));
  }

  @Test
  void a_script_is_found_beside_a_string_that_names_it() throws IOException {
    for (String objects :
        List.of(
            "[<</T(a/JavaScript)/A<</S/JavaScript/JS(x)>>>>]",
            "[<</T(a\\)/JavaScript)/S/JavaScript>>]",
            "[<</T(a)/S/JavaScript/U(b)>>]")) {
      assertThat(refusal("a.pdf", pdf("", objects))).isEqualTo("upload.pdf.script");
    }
  }

  // --- Photos

  @Test
  void photos_of_cameras_and_telephones() throws IOException {
    passes("IMG_0001.JPG", FriendlyPictures.ofCamera());
    passes("DSC00012.jpeg", FriendlyPictures.withSmallerBehind());
    passes("20250612_101500.jpg", FriendlyPictures.ofSamsung());
    passes("Screenshot_20250612.png", FriendlyPictures.ofScreen());
  }

  @Test
  void what_only_looks_like_the_notes_of_a_telephone_is_refused() throws IOException {
    byte[] photo = FriendlyPictures.ofSamsung();
    byte[] code = photo.clone();
    byte[] script = bytes("<script>x()//");
    System.arraycopy(script, 0, code, code.length - 32 - script.length, script.length);
    byte[] more = join(FriendlyPictures.ofCamera(), new byte[1], bytes("x"), tail(photo, 32 + 35));
    byte[] lying = photo.clone();
    lying[lying.length - 8] = 99;

    for (byte[] content : List.of(code, more, lying, join(photo, bytes("x")))) {
      assertThat(refusal("a.jpg", content)).isEqualTo("upload.polyglot");
    }
  }

  @Test
  void a_photo_that_moves_is_told_of_as_what_it_is() throws IOException {
    byte[] film = bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\0\0\u0008mdat");

    assertThat(refusal("a.jpg", join(image("jpg"), film))).isEqualTo("upload.image.moving");
  }

  private static byte[] tail(byte[] content, int length) {
    return Arrays.copyOfRange(content, content.length - length, content.length);
  }

  // --- Lists and names

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void a_list_of_a_spreadsheet(String charset) throws IOException {
    String list = "school;aantal;café\r\n\"De \"\"Wieken\"\"; oost\";12,5;<10\r\n";
    passes("lijst.csv", list.getBytes(Charset.forName(charset)));
    passes("lijst.csv", ("\ufeff" + list).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verslag 2025 (1).pdf",
        "Verslag & begroting – définitief 'nieuw'.pdf",
        "verslag v1.2 dd. 12.06.2025.PDF",
        "Verslag...pdf",
        "e\u0301e\u0301n.pdf"
      })
  void names_as_people_give_them(String name) throws IOException {
    passes(name, pdf());
  }

  // --- What is not taken

  @ParameterizedTest
  @CsvSource({
    "foto.HEIC, upload.type.photo",
    "foto.webp, upload.type.photo",
    "scan.tiff, upload.type.photo",
    "brief.doc, upload.type.saveAs",
    "cijfers.xls, upload.type.saveAs",
    "cijfers.xlsb, upload.type.saveAs",
    "praatje.pptx, upload.type.saveAs",
    "tekst.pages, upload.type.saveAs",
    "bericht.msg, upload.type.print",
    "bericht.eml, upload.type.print",
    "alles.zip, upload.type.packed",
    "film.mp4, upload.type.notTaken"
  })
  void what_cannot_be_taken_is_told_how_it_can(String name, String key) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                Doorstep.at(folder.resolve("quarantine"), new NoScanner())
                    .take(Door.EVIDENCE, name, new ByteArrayInputStream(bytes("x"))))
        .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}
