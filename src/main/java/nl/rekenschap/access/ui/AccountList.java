package nl.rekenschap.access.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.rekenschap.access.LoginHint;

/** The rehearsal's accounts, one a line. */
final class AccountList extends UnorderedList {

  AccountList(LoginHint hint) {
    hint.accounts()
        .forEach(
            (name, what) -> {
              Span account = new Span(name);
              account.addClassName("account");
              String words = what.startsWith("access.role.") ? getTranslation(what) : what;
              add(new ListItem(account, new Span(" – " + words)));
            });
  }
}
