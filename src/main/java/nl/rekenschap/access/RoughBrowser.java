package nl.rekenschap.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a browser so that its own user knows it again, and keeps no more of it than that. */
final class RoughBrowser {

  /** Most of them say that they are some of those after them. */
  private static final List<String> BROWSERS =
      List.of("edg=Edge", "opr/=Opera", "firefox=Firefox", "chrom=Chrome", "safari=Safari");

  private static final List<String> MACHINES =
      List.of(
          "iphone=iPhone",
          "ipad=iPad",
          "android=Android",
          "windows=Windows",
          "mac os=macOS",
          "linux=Linux");

  private RoughBrowser() {}

  /** {@code Firefox, Windows}; empty when neither is known. */
  static String of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return Stream.of(BROWSERS, MACHINES)
        .flatMap(
            names ->
                names.stream()
                    .map(name -> name.split("=", 2))
                    .filter(name -> text.contains(name[0]))
                    .limit(1))
        .map(name -> name[1])
        .collect(Collectors.joining(", "));
  }
}
