package nl.rekenschap.upload;

import static nl.rekenschap.upload.XmlWatch.attribute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What may not stand in a document of ECMA-376: macros, what is embedded, what is fetched. */
final class OoxmlRules implements PartRules {

  static final String TYPES = "[Content_Types].xml";

  private static final Pattern FETCHING =
      Pattern.compile(
          "^\\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|INCLUDE)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DDE = Pattern.compile("[A-Za-z0-9_.]+\\|[^!]{0,2000}!");
  private static final Pattern CALLS =
      Pattern.compile("(?i)\\b(WEBSERVICE|CALL|REGISTER(\\.ID)?|EXEC|RTD|FILTERXML)\\s*\\(");
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"");
  private static final Pattern RUNS =
      Pattern.compile(
          "(_xlnm\\.)?auto_(open|close|activate|deactivate).*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 8_192;

  private final Sort sort;

  /**
   * What stands in the fields that are open, the innermost first; each is what its first word is.
   */
  private final Deque<StringBuilder> fields = new ArrayDeque<>();

  private boolean mainPart;

  OoxmlRules(Sort sort) {
    this.sort = sort;
  }

  @Override
  public void name(String name) {
    if (name.contains("vbaproject")
        || name.contains("vbadata")
        || name.contains("/macrosheets/")
        || name.contains("/dialogsheets/")
        || name.contains("attachedtoolbars")) {
      throw new Refused("upload.macros");
    }
    if (name.contains("/externallinks/")
        || name.contains("/querytables/")
        || name.equals("xl/connections.xml")) {
      throw new Refused("upload.externalLinks");
    }
    if (name.contains("/embeddings/")
        || name.contains("/activex/")
        || name.contains("/ctrlprops/")
        || name.contains("oleobject")) {
      throw new Refused("upload.embedded");
    }
    if (name.equals("encryptedpackage") || name.equals("encryptioninfo")) {
      throw new Refused("upload.encrypted");
    }
  }

  @Override
  public void element(String part, XMLStreamReader xml) {
    if (part.equals("[content_types].xml")) {
      type(attribute(xml, "ContentType"));
    } else if (part.endsWith(".rels")) {
      relationship(xml, part.startsWith("word/charts/_rels/"));
    } else {
      content(xml);
    }
  }

  private void type(@Nullable String given) {
    if (given == null) {
      return;
    }
    String type = given.toLowerCase(Locale.ROOT);
    if (type.contains("macro") || type.contains("vba") || type.contains("dialogsheet")) {
      throw new Refused("upload.macros");
    }
    if (type.contains("externallink")) {
      throw new Refused("upload.externalLinks");
    }
    if (type.contains("oleobject") || type.contains("activex") || type.contains("controlprop")) {
      throw new Refused("upload.embedded");
    }
    mainPart |= type.equals(sort.mediaType() + ".main+xml");
  }

  private static void relationship(XMLStreamReader xml, boolean ofChart) {
    if (!xml.getLocalName().equals("Relationship")) {
      return;
    }
    String given = attribute(xml, "Type");
    String type = given == null ? "" : given.toLowerCase(Locale.ROOT);
    String target = attribute(xml, "Target");
    String mode = attribute(xml, "TargetMode");
    if (type.contains("vba") || type.contains("macro")) {
      throw new Refused("upload.macros");
    }
    if (type.contains("oleobject")
        || type.contains("/control")
        || type.endsWith("/package") && !ofChart) {
      throw new Refused("upload.embedded");
    }
    boolean hyperlink = type.endsWith("/hyperlink") && target != null && Links.isFollowed(target);
    boolean outside =
        mode != null && mode.equalsIgnoreCase("External")
            || target != null && Links.isOutside(target) && !isOwn(target);
    if (type.contains("attachedtemplate")) {
      throw new Refused("upload.template");
    }
    if (type.contains("externallink") || type.contains("subdocument") || outside && !hyperlink) {
      throw new Refused("upload.externalLinks");
    }
  }

  /** From the root of the archive, or one folder up in it. */
  private static boolean isOwn(String target) {
    return !target.contains(":")
        && !target.contains("\\")
        && !target.startsWith("//")
        && !target.startsWith("../../../");
  }

  private void content(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "fldchar" -> field(attribute(xml, "fldCharType"));
      case "fldsimple" -> requireHarmless(attribute(xml, "instr"));
      case "oleobject", "control", "objectembed", "objectlink", "altchunk" ->
          throw new Refused("upload.embedded");
      case "ddelink", "olelink", "externalbook" -> throw new Refused("upload.externalLinks");
      case "script" -> throw new Refused("upload.macros");
      case "definedname" -> definedName(xml);
      default -> {
        // A word of the document.
      }
    }
  }

  private void field(@Nullable String what) {
    if ("begin".equals(what)) {
      if (fields.size() > Limits.DEEPEST) {
        throw new Refused("upload.zip.hostile");
      }
      fields.push(new StringBuilder());
    } else if ("end".equals(what)) {
      fields.poll();
    }
  }

  private static void definedName(XMLStreamReader xml) {
    String name = attribute(xml, "name");
    boolean macro =
        isSo(attribute(xml, "xlm"))
            || isSo(attribute(xml, "vbProcedure"))
            || name != null && RUNS.matcher(name.strip()).matches();
    if (macro) {
      throw new Refused("upload.macros");
    }
  }

  /** LibreOffice writes what is not so, too. */
  private static boolean isSo(@Nullable String value) {
    return value != null && !value.strip().matches("0|false");
  }

  private static void requireHarmless(@Nullable String field) {
    if (field != null && FETCHING.matcher(field).find()) {
      throw new Refused("upload.externalLinks");
    }
  }

  @Override
  public void text(String part, String element, String text) {
    if (element.equals("instrText")) {
      instruction(text);
    }
    if (element.equals("f") || element.equals("definedName")) {
      String formula = WORDS.matcher(text).replaceAll("\"\"");
      if (DDE.matcher(formula).find() || CALLS.matcher(formula).find()) {
        throw new Refused("upload.externalLinks");
      }
    }
  }

  private void instruction(String text) {
    StringBuilder field = fields.peek();
    if (field == null) {
      requireHarmless(text);
    } else if (field.length() < LONGEST) {
      requireHarmless(field.append(text).toString());
    }
  }

  @Override
  public void finish() {
    if (!mainPart) {
      throw new Refused("upload.type.disagrees");
    }
  }
}
