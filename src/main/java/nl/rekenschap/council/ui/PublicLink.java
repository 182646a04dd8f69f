package nl.rekenschap.council.ui;

import com.vaadin.flow.component.html.Anchor;
import nl.rekenschap.shell.Texts;

/** Leads to the public page of a year, which is no screen of this application. */
final class PublicLink extends Anchor {

  PublicLink(int year) {
    super("open/council/" + year, Texts.text("council.CouncilListView.public"));
    setRouterIgnore(true);
    setAriaLabel(Texts.text("council.CouncilListView.public") + " " + year);
  }
}
