package nl.rekenschap.upload;

import static nl.rekenschap.upload.XmlWatch.attribute;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;

/** What may not stand in an OpenDocument file (ISO/IEC 26300): macros, objects, what is fetched. */
final class OdfRules implements PartRules {

  private static final Pattern CALLS = Pattern.compile("(?i)\\b(DDE|WEBSERVICE)\\s*\\(");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)'?(file|https?|ftp|smb):/[^']*'?#");

  private final Sort sort;
  private boolean contents;

  OdfRules(Sort sort) {
    this.sort = sort;
  }

  @Override
  public void name(String name) {
    if (name.startsWith("basic/")
        || name.startsWith("scripts/")
        || name.startsWith("dialogs/")
        || name.contains("/basic/")
        || name.contains("/scripts/")) {
      throw new Refused("upload.macros");
    }
    contents |= name.equals("content.xml");
  }

  @Override
  public void element(String part, XMLStreamReader xml) {
    if (part.equals("meta-inf/manifest.xml")) {
      manifest(xml);
      return;
    }
    switch (xml.getLocalName()) {
      case "event-listener", "script", "library-embedded", "library-linked" ->
          throw new Refused("upload.macros");
      case "object-ole", "plugin", "applet", "floating-frame", "param" ->
          throw new Refused("upload.embedded");
      case "dde-source",
          "dde-link",
          "dde-connection",
          "dde-connection-decl",
          "section-source",
          "table-source",
          "cell-range-source",
          "database-source-query",
          "database-source-sql",
          "database-source-table",
          "connection-resource" ->
          throw new Refused("upload.externalLinks");
      default -> links(xml);
    }
    formula(xml);
  }

  private static void manifest(XMLStreamReader xml) {
    if (xml.getLocalName().equals("encryption-data")) {
      throw new Refused("upload.encrypted");
    }
    String type = attribute(xml, "media-type");
    if (type != null && (type.contains("script") || type.contains("basic"))) {
      throw new Refused("upload.macros");
    }
  }

  /** A link in a text is followed on purpose; everything else that leads out is fetched. */
  private static void links(XMLStreamReader xml) {
    String target = attribute(xml, "href");
    if (target == null) {
      return;
    }
    if (target.contains("vnd.sun.star")
        || target.strip().toLowerCase(Locale.ROOT).startsWith("macro:")) {
      throw new Refused("upload.macros");
    }
    if (xml.getLocalName().equals("template") && Links.isOutside(target)) {
      throw new Refused("upload.template");
    }
    boolean followed = xml.getLocalName().equals("a") && Links.isFollowed(target);
    if (Links.isOutside(target) && !followed) {
      throw new Refused("upload.externalLinks");
    }
  }

  private static void formula(XMLStreamReader xml) {
    String formula = attribute(xml, "formula");
    if (formula != null && (CALLS.matcher(formula).find() || OUTSIDE.matcher(formula).find())) {
      throw new Refused("upload.externalLinks");
    }
  }

  @Override
  public void text(String part, String element, String text) {
    // What people read is theirs.
  }

  @Override
  public void finish() {
    if (!contents) {
      throw new Refused("upload.type.disagrees", sort.endings().getFirst());
    }
  }
}
