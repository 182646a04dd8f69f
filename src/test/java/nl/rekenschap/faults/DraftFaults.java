package nl.rekenschap.faults;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rekenschap.browser.Chromium;
import nl.rekenschap.product.Product;
import nl.rekenschap.product.Programs;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people of one provider type in the same form, each in a browser of their own; the server is
 * killed; after the next start each field holds what the screen last said was kept, or something
 * typed later.
 */
final class DraftFaults implements Faults.Fault {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LONGEST_WAIT_MILLIS = 3_000;
  private static final String OWNER_FIELD = "ontmoetingen-bliksemstage";
  private static final String EDITOR_FIELD = "ontmoetingen-sollicitatietraining";

  /** The form that is open: the task that shows it, and its period. */
  private record Form(String task, String period) {}

  private final Random random = new Random(20_250_101);

  @Override
  public void inject(int times, Ledger ledger) throws Exception {
    Path data = Programs.folder("draft-faults");
    Form form;
    try (Product product = Product.Start.ofDemo(data).start().up()) {
      play(product);
      form = openForm(product.database());
    }
    AtomicInteger next = new AtomicInteger(1000);
    int lastOfOwner = 0;
    int lastOfEditor = 0;
    for (int i = 0; i < times; i++) {
      Product product = Product.Start.ofDemo(data).start().up();
      check(product, form, lastOfOwner, lastOfEditor, next.get(), ledger);
      Typist owner = typist("jinc", OWNER_FIELD, product, form.task(), next, ledger);
      Typist editor = typist("jinc-invuller", EDITOR_FIELD, product, form.task(), next, ledger);
      List<Thread> threads =
          List.of(Thread.ofPlatform().start(owner), Thread.ofPlatform().start(editor));
      if (!bothHaveSaved(owner, editor)) {
        ledger.violation("round " + i + ": nothing was kept within " + PATIENCE);
      }
      // The kill comes at any moment of their typing.
      Thread.sleep(random.nextLong(LONGEST_WAIT_MILLIS));
      owner.serverGoes();
      editor.serverGoes();
      product.kill();
      ledger.injected();
      for (Thread thread : threads) {
        thread.join(PATIENCE);
      }
      lastOfOwner = Math.max(lastOfOwner, owner.kept());
      lastOfEditor = Math.max(lastOfEditor, editor.kept());
      ledger.inFlight(
          (owner.typed() > owner.kept() ? 1 : 0) + (editor.typed() > editor.kept() ? 1 : 0));
      System.out.println(ledger.inWords());
    }
    try (Product product = Product.Start.ofDemo(data).start().up()) {
      check(product, form, lastOfOwner, lastOfEditor, next.get(), ledger);
    }
  }

  private static Typist typist(
      String person,
      String field,
      Product product,
      String task,
      AtomicInteger next,
      Ledger ledger) {
    return new Typist(person, field, product.address(), task, next, ledger);
  }

  private static boolean bothHaveSaved(Typist owner, Typist editor) {
    try {
      await().atMost(PATIENCE).until(() -> owner.keptHere() > 0 && editor.keptHere() > 0);
      return true;
    } catch (ConditionTimeoutException nothingKept) {
      return false;
    }
  }

  /** Each person types rising numbers: less than the last one kept has been lost. */
  private static void check(
      Product product, Form form, int owner, int editor, int typed, Ledger ledger) {
    JdbcClient database = product.database();
    atLeast(stored(database, form, "ontmoetingen/bliksemstage"), owner, typed, ledger);
    atLeast(stored(database, form, "ontmoetingen/sollicitatietraining"), editor, typed, ledger);
  }

  private static void atLeast(int stored, int kept, int typed, Ledger ledger) {
    if (stored < kept || stored > typed) {
      ledger.violation(stored + " is stored where " + kept + " was kept and " + typed + " typed");
    }
  }

  /** The number in that field of the draft; 0 when there is none. */
  private static int stored(JdbcClient database, Form form, String field) {
    return database
        .sql(
            """
            SELECT typed FROM reporting.draft_value
            WHERE period_id = :period AND field = :field AND typed <> ''
            """)
        .param("period", form.period())
        .param("field", field)
        .query(String.class)
        .optional()
        .map(Integer::parseInt)
        .orElse(0);
  }

  /** A played year leaves forms of the next one open. */
  private static void play(Product product) {
    try (Chromium chromium = Chromium.start();
        BrowserContext window = chromium.window(true)) {
      Page page = window.newPage();
      page.setDefaultTimeout(PATIENCE.toMillis());
      page.navigate(product.address() + "/login");
      page.locator("input[name=username]").fill("officer");
      page.locator("input[name=password]").fill("demo");
      page.locator("vaadin-button:has-text('Inloggen')").click();
      page.locator("#logout").waitFor();
      page.navigate(product.address() + "/rehearsal");
      page.locator("#play").click();
      page.getByText("is afgespeeld").first().waitFor();
    }
  }

  private static Form openForm(JdbcClient database) {
    return database
        .sql(
            """
            SELECT i.id, i.scope FROM workflow.work_item i
            WHERE i.task = 'Task_SubmitFigures' AND i.state = 'OPEN' AND i.scope LIKE '%-jinc-%'
            ORDER BY i.due_on DESC LIMIT 1
            """)
        .query((row, number) -> new Form(row.getString(1), row.getString(2)))
        .single();
  }
}
