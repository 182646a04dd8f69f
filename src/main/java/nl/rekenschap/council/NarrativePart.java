package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the report under which the policy adviser writes.
 *
 * @param of code of the programme line or budget line that it is about; absent for the whole report
 */
public record NarrativePart(Kind kind, Optional<String> of) {

  public NarrativePart {
    if (kind.about == About.REPORT != of.isEmpty()) {
      throw new IllegalArgumentException("no part: " + kind + " " + of);
    }
  }

  private enum About {
    REPORT,
    LINE,
    ITEM
  }

  /** What is written there. */
  public enum Kind {
    /** What the council should know first. */
    CORE(About.REPORT),
    /** Points of attention. */
    ATTENTION(About.REPORT),
    /** What is asked of the council. */
    ASK(About.REPORT),
    /** How a programme line went. */
    LINE(About.LINE),
    /** Where the money landed. */
    INVESTMENT(About.REPORT),
    CONTEXT(About.REPORT),
    /** What the figures of an intervention mean. */
    MEANING(About.ITEM),
    /** What changes next year in an intervention. */
    NEXT(About.ITEM),
    FINANCE(About.REPORT),
    /** What changed during the year. */
    CHANGES(About.REPORT),
    MOTIONS(About.REPORT),
    OUTLOOK(About.REPORT);

    private final About about;

    Kind(About about) {
      this.about = about;
    }
  }

  public static final NarrativePart CORE = of(Kind.CORE);

  /** A part about the whole report. */
  public static NarrativePart of(Kind kind) {
    return new NarrativePart(kind, Optional.empty());
  }

  public static NarrativePart line(String line) {
    return new NarrativePart(Kind.LINE, Optional.of(line));
  }

  public static NarrativePart meaning(String item) {
    return new NarrativePart(Kind.MEANING, Optional.of(item));
  }

  public static NarrativePart next(String item) {
    return new NarrativePart(Kind.NEXT, Optional.of(item));
  }

  /** Short and stable: {@code core}, {@code line.groeien}, {@code next.jinc}. */
  public String name() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return of.map(code -> name + "." + code).orElse(name);
  }

  /**
   * @throws IllegalArgumentException when no part has that name
   */
  static NarrativePart named(String name) {
    int dot = name.indexOf('.');
    String word = dot < 0 ? name : name.substring(0, dot);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no part: " + name));
    return new NarrativePart(
        kind, dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1)));
  }

  /** All parts of that report, in the order of reading. */
  public static List<NarrativePart> of(CouncilReport report) {
    List<NarrativePart> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      switch (kind.about) {
        case REPORT -> parts.add(of(kind));
        case LINE -> report.chapters().forEach(chapter -> parts.add(line(chapter.code())));
        case ITEM -> {
          if (kind == Kind.MEANING) {
            for (CouncilReport.Chapter chapter : report.chapters()) {
              for (CouncilReport.Item item : chapter.items()) {
                parts.add(meaning(item.code()));
                parts.add(next(item.code()));
              }
            }
          }
        }
      }
    }
    return List.copyOf(parts);
  }
}
