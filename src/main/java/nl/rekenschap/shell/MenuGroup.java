package nl.rekenschap.shell;

import org.jspecify.annotations.Nullable;

/**
 * What belongs together in the menu. A screen says by the order of its entry in which group it
 * stands, and where: 0 to 19 is work, 30 to 39 money, and so on.
 */
enum MenuGroup {
  WORK(0),
  MONEY(30),
  COUNCIL(40),
  ORGANISATION(50),
  REFERENCE(60),
  ADMINISTRATION(90);

  private final double from;

  MenuGroup(double from) {
    this.from = from;
  }

  /**
   * @param order of the entry; what says none stands with the last
   */
  static MenuGroup of(@Nullable Double order) {
    MenuGroup group = WORK;
    for (MenuGroup each : values()) {
      if (order == null || each.from <= order) {
        group = each;
      }
    }
    return group;
  }
}
