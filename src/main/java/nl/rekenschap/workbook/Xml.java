package nl.rekenschap.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** XML parts, read without any document type or entity: who brings one is refused. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    // By its name, not looked up: another library may not take its place.
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // It replaces none, and fails at one; told not to, it would go on with other characters.
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** A reader that stands at the root element. */
  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
    int event;
    do {
      event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Refused("workbook.hostile");
      }
    } while (event != XMLStreamConstants.START_ELEMENT);
    return reader;
  }

  static @Nullable String attribute(XMLStreamReader reader, String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  static boolean isTrue(@Nullable String value) {
    return value != null && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
  }

  /** A number of an attribute; {@code otherwise} when there is none. */
  static int number(@Nullable String value, int otherwise) {
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }

  /** From the start of an element to its end. */
  static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Characters of an element, however it is nested. */
  static void append(StringBuilder text, String more) {
    if (text.length() + more.length() > Limits.TEXT) {
      throw new Refused("workbook.cellTooLong", Integer.toString(Limits.TEXT));
    }
    text.append(more);
  }
}
