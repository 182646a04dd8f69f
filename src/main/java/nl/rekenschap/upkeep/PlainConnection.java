package nl.rekenschap.upkeep;

/** What the product may be allowed to reach over a network without TLS. */
enum PlainConnection {
  DATABASE("de database", "Database"),
  MAIL("de mailserver", "Mail server"),
  SCANNER("de virusscanner", "Virus scanner");

  private final String dutch;
  private final String english;

  PlainConnection(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  String dutch() {
    return dutch;
  }

  String english() {
    return english;
  }
}
