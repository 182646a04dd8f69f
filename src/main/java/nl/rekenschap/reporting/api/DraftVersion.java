package nl.rekenschap.reporting.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Version of a draft as programs name it, such as {@code 2.0-7}. Numbers begin anew each time that
 * a period is opened, so that opening is part of the name.
 *
 * @param edition which opening of the period, see {@link nl.rekenschap.reporting.OwnPeriods}
 * @param number 0 when nothing was typed since the opening
 */
record DraftVersion(String edition, long number) {

  /** Whatever there is. */
  static final DraftVersion ANY = new DraftVersion("*", Long.MAX_VALUE);

  private static final Pattern QUOTED = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e]{1,60})\"");
  private static final Pattern NAME = Pattern.compile("([0-9.]{1,20})-(\\d{1,18})");
  private static final int UNREADABLE = 400;
  private static final int NOT_THAT_VERSION = 412;

  /**
   * As it stands in {@code If-Match}; {@code *} stands for whatever there is.
   *
   * @throws Unreadable when it is no such header
   */
  static Optional<DraftVersion> fromHeader(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return Optional.empty();
    }
    if (ifMatch.strip().equals("*")) {
      return Optional.of(ANY);
    }
    Matcher quoted = QUOTED.matcher(ifMatch.strip());
    if (!quoted.matches()) {
      throw new Unreadable(UNREADABLE, "reporting.DraftVersion.header");
    }
    return Optional.of(of(quoted.group(1)));
  }

  /** What was never given out is a version too: one that is nowhere the newest. */
  static DraftVersion of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? new DraftVersion(parts.group(1), Long.parseLong(parts.group(2)))
        : new DraftVersion("", Long.MAX_VALUE);
  }

  boolean isAny() {
    return equals(ANY);
  }

  /**
   * Asks that a version was read of this very opening, and exists.
   *
   * @throws Unreadable 412 when it is from before, or of nothing
   */
  void requireKnown(DraftVersion read) {
    if (!read.isAny() && (!read.edition.equals(edition) || read.number > number)) {
      throw new Unreadable(NOT_THAT_VERSION, "reporting.DraftVersion.unknown");
    }
  }

  /** Another version of the same opening. */
  String at(long other) {
    return new DraftVersion(edition, other).toString();
  }

  String etag() {
    return '"' + toString() + '"';
  }

  @Override
  public String toString() {
    return edition + "-" + number;
  }
}
