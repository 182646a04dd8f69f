package nl.rekenschap.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs make them, small, and with what a test wants in them. */
public final class MadeFiles {

  public static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private MadeFiles() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A PDF of one page; what is given stands in its catalog and behind its objects. */
  public static byte[] pdf(String catalog, String... objects) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    String[] all = new String[objects.length + 3];
    all[0] = "<</Type/Catalog/Pages 2 0 R " + catalog + ">>";
    all[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    all[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots 4 0 R>>";
    System.arraycopy(objects, 0, all, 3, objects.length);
    int[] places = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      places[i] = out.length();
      out.append(i + 1).append(" 0 obj\n").append(all[i]).append("\nendobj\n");
    }
    int xref = out.length();
    out.append("xref\n0 ").append(all.length + 1).append("\n0000000000 65535 f \n");
    for (int place : places) {
      out.append(String.format("%010d 00000 n \n", place));
    }
    out.append("trailer\n<</Size ").append(all.length + 1).append("/Root 1 0 R>>\nstartxref\n");
    out.append(xref).append("\n%%EOF\n");
    return bytes(out.toString());
  }

  /** A PDF that says this, so that two are not the same file. */
  public static byte[] pdf() {
    return pdf("", "[]");
  }

  public static byte[] pdfSaying(String text) {
    return pdf("", "[]", "(" + text + ")");
  }

  static Map<String, byte[]> docxParts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(MAIN, "/word/document.xml"));
    parts.put("_rels/.rels", rels("officeDocument", "word/document.xml", ""));
    parts.put("word/document.xml", document("<w:p><w:r><w:t>Verslag</w:t></w:r></w:p>"));
    return parts;
  }

  static Map<String, byte[]> xlsxParts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(SHEET, "/xl/workbook.xml"));
    parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml", ""));
    parts.put("xl/workbook.xml", bytes("<workbook xmlns='x'><sheets/></workbook>"));
    return parts;
  }

  static Map<String, byte[]> odfParts(String mediaType, String body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", bytes(mediaType));
    parts.put(
        "content.xml",
        bytes(
            "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:xlink='x'><o:body>"
                + body
                + "</o:body></o:document-content>"));
    parts.put("META-INF/manifest.xml", bytes("<m:manifest xmlns:m='m'/>"));
    return parts;
  }

  static byte[] types(String type, String part) {
    return bytes(
        "<?xml version='1.0'?><Types xmlns='t'><Default Extension='rels' ContentType='r'/>"
            + "<Override PartName='"
            + part
            + "' ContentType='"
            + type
            + "'/></Types>");
  }

  static byte[] rels(String type, String target, String more) {
    return bytes(
        "<?xml version='1.0'?><Relationships xmlns='r'><Relationship Id='1' Type='http://s/"
            + type
            + "' Target='"
            + target
            + "' "
            + more
            + "/></Relationships>");
  }

  static byte[] document(String body) {
    return bytes(
        "<?xml version='1.0'?><w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
  }

  public static byte[] docx() {
    return zip(docxParts());
  }

  static byte[] with(Map<String, byte[]> parts, String name, byte[] content) {
    parts.put(name, content);
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] image(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A chunk of a PNG. */
  static byte[] chunk(String type, byte[] content) {
    byte[] body = join(bytes(type), content);
    CRC32 crc = new CRC32();
    crc.update(body);
    return join(word(content.length), body, word((int) crc.getValue()));
  }

  static byte[] word(int value) {
    return java.nio.ByteBuffer.allocate(4).putInt(value).array();
  }
}
