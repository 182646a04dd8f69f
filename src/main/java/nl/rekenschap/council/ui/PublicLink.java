package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Anchor;
import nl.rekenschap.shell.Texts;

/** Leads to the public page of a year, which is no screen of this application. */
final class PublicLink extends Anchor {

  /** The newest edition. */
  PublicLink(int year) {
    this("open/council/" + year, Integer.toString(year));
  }

  PublicLink(int year, int edition) {
    this(
        "open/council/" + year + "/" + edition,
        year + ", " + Texts.text("council.EditionPanel.edition", Integer.toString(edition)));
  }

  private PublicLink(String address, String of) {
    super(address, Texts.text("council.CouncilListView.public"));
    setRouterIgnore(true);
    setAriaLabel(Texts.text("council.CouncilListView.public") + " " + of);
  }
}
