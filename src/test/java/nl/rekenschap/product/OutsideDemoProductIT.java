package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rekenschap.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real installation: a PostgreSQL of its own, no rehearsal. */
class OutsideDemoProductIT {

  private static final String PASSWORD = "een lange zin als wachtwoord 2026";

  private final String url = TestDatabase.fresh();
  private final JdbcClient database = Product.database(url);
  private Product product = Product.Start.onDatabase(url).start();

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void nobody_can_come_in_before_a_first_administrator_is_named_and_nothing_is_practice() {
    product.up();
    product.says("Rekenschap draait op");
    assertThat(product.output()).doesNotContain("Oefenaccounts");
    assertThat(product.troubles())
        .singleElement()
        .asString()
        .contains("set REKENSCHAP_ACCESS_FIRST_ADMIN_PASSWORD and start again");
    assertThat(people()).isZero();
    product.stop();

    product =
        Product.Start.onDatabase(url)
            .setting("REKENSCHAP_ACCESS_FIRST_ADMIN_PASSWORD", PASSWORD)
            // The second step has tests of its own.
            .setting("REKENSCHAP_ACCESS_SECOND_STEP", "false")
            .start()
            .up();

    assertThat(product.troubles()).isEmpty();
    assertThat(product.output()).doesNotContain(PASSWORD);
    assertThat(people()).isEqualTo(1);
    assertThat(count("rehearsal.clock")).isZero();
    assertThat(count("provider.organisation WHERE id = 'oefenaanbieder'")).isZero();
    assertThat(product.get("/api/v1/programme/budget.csv").body())
        .as("the plan is there: rekenschap.programme.initial names it unless told otherwise")
        .contains(",jinc,2025,");
    assertThat(product.get("/login").headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-session=")
                    .contains("HttpOnly", "SameSite=Lax", "Secure"));
    theAdministratorSeesNoRehearsal();
  }

  private void theAdministratorSeesNoRehearsal() {
    try (Screen screen = new Screen(product)) {
      screen.login("admin", PASSWORD);
      screen.doesNotRead("Oefenomgeving");
      screen.doesNotRead("Oefenen");
      screen.goTo("/rehearsal");
      screen.reads("Deze pagina bestaat niet, of is niet voor u bedoeld.");
    }
  }

  private long people() {
    return count("access.person");
  }

  private long count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
