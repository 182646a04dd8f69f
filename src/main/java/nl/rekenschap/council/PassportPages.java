package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.publication.Document.Block;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What is behind published figures, for everyone, as plain pages without script; in Dutch. */
@Controller
class PassportPages {

  private static final String YEAR = "\\d{4}";
  private static final String EDITION = "[1-9]\\d{0,4}";

  private final PassportDesk desk;

  PassportPages(PassportDesk desk) {
    this.desk = desk;
  }

  /** The texts of the page itself; the template can call nothing else. */
  record Words(Sentences sentences) {

    public String say(String what) {
      return sentences.text("council.PassportPages." + what);
    }
  }

  /** One figure in a list, with the address of its page. */
  record Listed(String address, String what, String value) {}

  /** What was never published and what cannot exist get the same answer. */
  @GetMapping("/open/council/{year}/{edition}/cijfer/{figure}")
  ModelAndView figure(
      @PathVariable String year, @PathVariable String edition, @PathVariable String figure) {
    Optional<Passports> all = published(year, edition);
    return all.flatMap(it -> it.find(figure))
        .map(passport -> page(year, edition, all.orElseThrow(), desk.withLaterChanges(passport)))
        .orElseGet(PassportPages::missing);
  }

  /** From a page of a year that names no edition: the newest one. */
  @GetMapping("/open/council/{year}/cijfer/{figure}")
  ModelAndView newest(@PathVariable String year, @PathVariable String figure) {
    if (!year.matches(YEAR)) {
      return missing();
    }
    return desk.newest(Integer.parseInt(year))
        .filter(edition -> published(year, edition.toString()).flatMap(it -> it.find(figure)).isPresent())
        .map(edition -> new ModelAndView("redirect:" + address(year, edition.toString(), figure)))
        .orElseGet(PassportPages::missing);
  }

  private static ModelAndView page(
      String year, String edition, Passports all, Passport passport) {
    Sentences words = Sentences.dutch();
    List<Block> blocks = PassportPaper.blocks(passport, all, words);
    return frame(year, edition)
        .addObject("title", PassportPaper.title(passport, words))
        .addObject("blocks", blocks)
        .addObject("figures", List.of());
  }

  /** All figures of one intervention. */
  @GetMapping("/open/council/{year}/{edition}/herkomst/{item}")
  ModelAndView item(
      @PathVariable String year, @PathVariable String edition, @PathVariable String item) {
    Sentences words = Sentences.dutch();
    List<Passport> found =
        published(year, edition).stream()
            .flatMap(all -> all.all().values().stream())
            .filter(passport -> item.equals(itemOf(passport)))
            .toList();
    if (found.isEmpty()) {
      return missing();
    }
    List<Listed> figures =
        found.stream()
            .map(
                passport ->
                    new Listed(
                        address(year, edition, passport.figure()),
                        PassportPaper.title(passport, words),
                        PassportPaper.value(passport, words)))
            .toList();
    return frame(year, edition)
        .addObject("title", words.text("council.PassportPages.item", found.getFirst().what().of()))
        .addObject("blocks", List.of())
        .addObject("figures", figures);
  }

  /** The budget line whose figure it is; empty for a figure of a programme line or the whole. */
  static String itemOf(Passport passport) {
    return switch (passport.what().sort()) {
      case REALISED, PREVIOUS, TARGET, SHARE, PERIOD, PART, MONEY -> {
        String[] names = passport.figure().split("~", -1);
        yield names[0].equals("other") ? names[3] : names[1];
      }
      case LINE, TOTAL, CARRY_OVER, COUNT -> "";
    };
  }

  private Optional<Passports> published(String year, String edition) {
    return year.matches(YEAR) && edition.matches(EDITION)
        ? desk.published(Integer.parseInt(year), Integer.parseInt(edition))
        : Optional.empty();
  }

  private static String address(String year, String edition, String figure) {
    return UriComponentsBuilder.fromPath("/open/council/{year}/{edition}/cijfer/{figure}")
        .build(year, edition, figure)
        .toString();
  }

  private static ModelAndView frame(String year, String edition) {
    return new ModelAndView("council/passport")
        .addObject("words", new Words(Sentences.dutch()))
        .addObject("year", year)
        .addObject("edition", edition);
  }

  private static ModelAndView missing() {
    return new ModelAndView("council/missing", HttpStatus.NOT_FOUND)
        .addObject("words", new OpenPages.PageWords(Sentences.dutch()));
  }
}
