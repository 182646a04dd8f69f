package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newcomer starts the demonstration on an empty machine. */
class StartProductIT {

  private static final Path DATA = Programs.folder("start");
  private static Product product;

  @BeforeAll
  static void start() {
    product = Product.Start.ofNewcomer(DATA).start().up();
  }

  /** From the first line to the last, after all that was asked of it. */
  @AfterAll
  static void nothing_it_said_looks_like_trouble() {
    product.stop();

    assertThat(product.troubles()).isEmpty();
    assertThat(product.output()).doesNotContain("native access");
  }

  @Test
  void the_console_names_the_address_and_the_accounts() {
    product.says("Rekenschap draait op " + product.address());
    product.says("Oefenaccounts (wachtwoord demo): officer, adviser, manager, controller");
    product.says("aanbieders: jinc, leergeld");
  }

  @Test
  void the_way_in_is_served_and_everything_else_leads_to_it() {
    assertThat(product.get("/login").statusCode()).isEqualTo(200);
    assertThat(product.get("/login").body()).contains("/VAADIN/").contains("_csrf");

    HttpResponse<String> closed = product.get("/workflow/list");
    assertThat(closed.statusCode()).isEqualTo(302);
    assertThat(closed.headers().firstValue("location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
  }

  @Test
  void of_the_inside_only_its_health_can_be_asked_and_the_rest_gets_a_plain_page() {
    assertThat(product.get("/actuator/health").body()).contains("\"UP\"").doesNotContain("jdbc");
    HttpResponse<String> answer = product.get("/actuator/env");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Deze pagina bestaat niet, of is niet voor u bedoeld.");
    assertThat(answer.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  @Test
  void what_nobody_serves_outside_the_screens_is_not_found_in_plain_words() {
    HttpResponse<String> page = product.get("/open/unknown");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("Deze pagina bestaat niet, of is niet voor u bedoeld.")
        .doesNotContain("/VAADIN/", "<script");

    HttpResponse<String> problem = product.get("/api/v1/programme/unknown");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(problem.body()).contains("\"status\":404");

    for (HttpResponse<String> answer : List.of(page, problem)) {
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }
  }

  @Test
  void the_budget_is_open_data_and_adds_up_to_the_plans_totals() {
    HttpResponse<String> answer = product.get("/api/v1/programme/budget.csv");
    List<String> rows = answer.body().lines().toList();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
    assertThat(rows.getFirst()).isEqualTo("line,item,year,amount");
    List<String[]> cells = rows.stream().skip(1).map(row -> row.split(",", -1)).toList();
    assertThat(cells).allSatisfy(row -> assertThat(row).hasSize(4));
    Map<String, BigDecimal> totals = new TreeMap<>();
    cells.forEach(row -> totals.merge(row[2], new BigDecimal(row[3]), BigDecimal::add));
    assertThat(totals).hasToString("{2023=560000, 2024=1115000, 2025=1115000, 2026=865000}");
    assertThat(cells.stream().map(row -> row[1] + " " + row[2])).doesNotHaveDuplicates();
  }

  @Test
  void a_second_product_does_not_start_on_the_same_data() {
    Refusal.of(Product.Start.ofDemo(DATA))
        .says("is al in gebruik door een draaiend Rekenschap", "(Data folder in use.)");
  }

  @Test
  void this_machine_only_reaches_the_database_and_only_with_its_password() {
    assertThat(product.database().sql("SHOW listen_addresses").query(String.class).single())
        .isEqualTo("127.0.0.1");
    assertThat(product.database().sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
    assertThat(product.database().sql("SHOW full_page_writes").query(String.class).single())
        .isEqualTo("on");
    assertThat(product.database().sql("SHOW synchronous_commit").query(String.class).single())
        .isEqualTo("on");
  }
}
