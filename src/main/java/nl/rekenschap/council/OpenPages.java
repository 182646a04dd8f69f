package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.Dutch;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Published reports for everyone, as plain pages without script; in Dutch. */
@Controller
class OpenPages {

  private static final String YEAR = "\\d{4}";
  private static final String NUMBER = "[1-9]\\d{0,3}";

  private final Editions editions;

  OpenPages(Editions editions) {
    this.editions = editions;
  }

  /** The texts of the page itself; the template can call nothing else. */
  record PageWords(Sentences sentences) {

    public String say(String what) {
      return sentences.text("council.OpenPages." + what);
    }

    public String say(String what, int number) {
      return sentences.text("council.OpenPages." + what, Integer.toString(number));
    }
  }

  /** A published year in the list. */
  record Year(int year, String title, boolean practice) {}

  /**
   * The edition that is read, among the others of its year.
   *
   * @param numbers of all editions, oldest first
   */
  record Read(int year, int number, int newest, List<Integer> numbers, List<Paper> papers) {}

  /** A paper to take along. */
  record Paper(String name, String size) {}

  @GetMapping("/open/council")
  String list(Model model) {
    Sentences words = Sentences.dutch();
    List<Year> years = editions.all().stream().map(p -> year(p, words)).toList();
    model.addAttribute("words", new PageWords(words));
    model.addAttribute("years", years);
    return "council/list";
  }

  private static Year year(PublishedReport published, Sentences words) {
    String title = words.text("council.Report.title", Integer.toString(published.year()));
    return new Year(published.year(), title, published.report().practice());
  }

  /** What was never published and what cannot exist get the same answer. */
  @GetMapping("/open/council/{year}")
  ModelAndView report(@PathVariable String year) {
    return page(
        year.matches(YEAR) ? editions.newest(Integer.parseInt(year)) : Optional.empty());
  }

  @GetMapping("/open/council/{year}/{edition}")
  ModelAndView edition(@PathVariable String year, @PathVariable String edition) {
    return page(
        isEdition(year, edition)
            ? editions.edition(Integer.parseInt(year), Integer.parseInt(edition))
            : Optional.empty());
  }

  /** A paper is saved and never shown in the place of this site. */
  @GetMapping("/open/council/{year}/{edition}/{file}")
  Object paper(
      @PathVariable String year, @PathVariable String edition, @PathVariable String file) {
    Optional<Editions.Output> output =
        isEdition(year, edition)
            ? editions.output(Integer.parseInt(year), Integer.parseInt(edition), file)
            : Optional.empty();
    if (output.isEmpty()) {
      return missing();
    }
    Editions.Output paper = output.get();
    return ResponseEntity.ok()
        .eTag("\"" + paper.sha256() + "\"")
        .cacheControl(CacheControl.noCache().cachePublic())
        .contentType(MediaType.parseMediaType(paper.mediaType()))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(paper.name()).build().toString())
        .body(paper.content());
  }

  private static boolean isEdition(String year, String edition) {
    return year.matches(YEAR) && edition.matches(NUMBER);
  }

  private ModelAndView page(Optional<PublishedReport> published) {
    if (published.isEmpty()) {
      return missing();
    }
    Sentences words = Sentences.dutch();
    return new ModelAndView("council/report")
        .addObject("words", new PageWords(words))
        .addObject("edition", read(published.get()))
        .addObject("document", Reports.document(published.get(), words));
  }

  private Read read(PublishedReport published) {
    List<Integer> numbers =
        IntStream.rangeClosed(1, published.newest()).boxed().toList();
    List<Paper> papers =
        editions.outputs(published.year(), published.edition()).stream()
            .map(listed -> new Paper(listed.name(), size(listed.size())))
            .toList();
    return new Read(published.year(), published.edition(), published.newest(), numbers, papers);
  }

  private static String size(long bytes) {
    return Dutch.number(Math.max(1, bytes / 1024)) + " kB";
  }

  private static ModelAndView missing() {
    return new ModelAndView("council/missing", HttpStatus.NOT_FOUND)
        .addObject("words", new PageWords(Sentences.dutch()));
  }
}
