package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Published reports for everyone, as plain pages without script; in Dutch. */
@Controller
class OpenPages {

  private final Council council;

  OpenPages(Council council) {
    this.council = council;
  }

  /** The texts of the page itself; the template can call nothing else. */
  record PageWords(Sentences sentences) {

    public String say(String what) {
      return sentences.text("council.OpenPages." + what);
    }
  }

  /** A published year in the list. */
  record Year(int year, String title, boolean practice) {}

  @GetMapping("/open/council")
  String list(Model model) {
    Sentences words = Sentences.dutch();
    List<Year> years = council.publishedYears().stream().map(p -> year(p, words)).toList();
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
    Sentences words = Sentences.dutch();
    Optional<PublishedReport> published =
        year.matches("\\d{4}") ? council.published(Integer.parseInt(year)) : Optional.empty();
    if (published.isEmpty()) {
      ModelAndView missing = new ModelAndView("council/missing", HttpStatus.NOT_FOUND);
      return missing.addObject("words", new PageWords(words));
    }
    return new ModelAndView("council/report")
        .addObject("words", new PageWords(words))
        .addObject("document", Reports.document(published.get(), words));
  }
}
