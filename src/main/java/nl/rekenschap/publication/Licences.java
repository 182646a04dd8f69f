package nl.rekenschap.publication;

/** Licences of open data. */
final class Licences {

  private Licences() {}

  /** Where the text of a licence of the SPDX list is found. */
  static String address(String licence) {
    return "https://spdx.org/licenses/" + licence + ".html";
  }
}
