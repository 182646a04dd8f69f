package nl.rekenschap.council.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** The contents of a report on the screen: each link goes to its chapter, and unfolds it. */
final class Contents extends Nav {

  private static final long serialVersionUID = 1L;

  // In the browser: a link must work at once, and paper has no folds.
  private static final String UNFOLD =
      """
      if (!window.reportFolds) {
        window.reportFolds = [];
        document.addEventListener('click', e => {
          const link = e.target.closest && e.target.closest('a[data-chapter]');
          const chapter = link && document.getElementById(link.dataset.chapter);
          if (!chapter) return;
          e.preventDefault();
          const fold = chapter.querySelector(':scope > details');
          const head = chapter.querySelector(fold ? 'summary' : 'h2');
          if (fold) fold.open = true; else head.tabIndex = -1;
          chapter.scrollIntoView();
          head.focus({preventScroll: true});
        });
        window.addEventListener('beforeprint', () => {
          window.reportFolds = [...document.querySelectorAll('details.chapter:not([open])')];
          window.reportFolds.forEach(fold => fold.open = true);
        });
        window.addEventListener('afterprint', () =>
          window.reportFolds.forEach(fold => fold.open = false));
      }
      """;

  private final UnorderedList links = new UnorderedList();

  Contents() {
    String title = Texts.text("council.Contents.title");
    addClassName("report-contents");
    addClassName("section");
    setAriaLabel(title);
    add(new H2(title), links);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    getElement().executeJs(UNFOLD);
  }

  /** A link that unfolds and shows what stands elsewhere on the screen. */
  static Anchor link(String place, String words) {
    Anchor link = new Anchor("#" + place, words);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("data-chapter", place);
    return link;
  }

  /** A chapter that everyone reads. */
  Component open(Chapter chapter, Component... blocks) {
    Section section = new Section(chapter.title(), blocks);
    section.addClassName("report-chapter");
    section.setId(chapter.id());
    link(chapter);
    return section;
  }

  /** A chapter for who looks for it: only its title until it is opened. */
  Component folded(Chapter chapter, Component... blocks) {
    H2 title = new H2(chapter.title());
    NativeDetails fold = new NativeDetails(title, new Div(blocks));
    fold.addClassName("chapter");
    Div section = new Div(fold);
    section.addClassNames("section", "report-chapter");
    section.setId(chapter.id());
    link(chapter);
    return section;
  }

  private void link(Chapter chapter) {
    links.add(new ListItem(link(chapter.id(), chapter.title())));
  }
}
