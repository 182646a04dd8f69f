package nl.rekenschap.upload;

import javax.xml.stream.XMLStreamReader;

/** What may not stand in the parts of an office document. */
interface PartRules {

  /**
   * @param name of a part, in small letters
   */
  void name(String name);

  /** At the beginning of an element. */
  void element(String part, XMLStreamReader xml);

  /** Characters of the innermost element, which may come in pieces. */
  void text(String part, String element, String text);

  /** When all parts were read. */
  void finish();
}
