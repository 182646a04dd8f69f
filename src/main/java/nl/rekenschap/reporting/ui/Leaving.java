package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import nl.rekenschap.workflow.TaskId;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the browser does by itself with what is typed: a pause and leaving a field send it as usual.
 * When the page goes away, an answer is no longer awaited and the browser may drop such a request;
 * so what is typed and not kept then goes to {@link LeftForms}, which the browser does finish.
 */
final class Leaving {

  private static final int PAUSE_MILLIS = 1500;

  // Beside a text goes what of it was sent before, without that its answer is known here.
  private static final String TYPING =
      """
      const form = this;
      const pauses = new WeakMap();
      const sent = new WeakMap();
      const fieldOf = event => event.target.closest('vaadin-text-field, vaadin-text-area');
      form.addEventListener('input', event => {
        const field = fieldOf(event);
        if (field) {
          clearTimeout(pauses.get(field));
          pauses.set(field, setTimeout(() => field.dispatchEvent(new CustomEvent('change')), $0));
        }
      });
      form.addEventListener('change', event => {
        clearTimeout(pauses.get(event.target));
        const field = fieldOf(event);
        if (field) { sent.set(field, [...(sent.get(field) || []), field.value].slice(-5)); }
      }, true);
      let last = '';
      const leave = () => {
        if (!form.isConnected) { return; }
        const changes = [...form.querySelectorAll('[data-field]')]
          .filter(field => !field.disabled && (field.value || '') !== (field.dataset.kept || ''))
          .map(field => ({
            field: field.dataset.field,
            text: field.value || '',
            basedOn: Number(field.dataset.version),
            sent: sent.get(field) || []
          }));
        const body = JSON.stringify(changes);
        if ($1 && changes.length && body !== last) {
          last = body;
          navigator.sendBeacon($1, new URLSearchParams({ changes: body, [$2]: $3 }));
        }
        const active = document.activeElement;
        if (active && form.contains(active)) { active.blur(); }
      };
      document.addEventListener('visibilitychange', () => { if (document.hidden) { leave(); } });
      window.addEventListener('pagehide', leave);
      """;

  private Leaving() {}

  static void watch(Component form, TaskId task) {
    Optional<CsrfToken> token = token();
    form.getElement()
        .executeJs(
            TYPING,
            PAUSE_MILLIS,
            token.map(there -> LeftForms.ADDRESS + task).orElse(""),
            token.map(CsrfToken::getParameterName).orElse(""),
            token.map(CsrfToken::getToken).orElse(""));
  }

  /** With which this session proves that a request comes from its own screen. */
  private static Optional<CsrfToken> token() {
    return Optional.ofNullable(VaadinRequest.getCurrent())
        .map(request -> request.getAttribute(CsrfToken.class.getName()))
        .filter(CsrfToken.class::isInstance)
        .map(CsrfToken.class::cast);
  }
}
