package nl.rekenschap.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.nodes.Database;
import nl.rekenschap.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in this JVM on a PostgreSQL of its own that writes to the disk as in earnest. */
public final class Running implements AutoCloseable {

  private static final int MOST_OF_OWNER = 4;

  private final Database database;
  private final boolean owned;
  private final ConfigurableApplicationContext context;
  private final HikariDataSource owner = new HikariDataSource();

  private Running(Database database, boolean owned, ConfigurableApplicationContext context) {
    this.database = database;
    this.owned = owned;
    this.context = context;
    owner.setJdbcUrl(database.url());
    owner.setPoolName("owner");
    owner.setMaximumPoolSize(MOST_OF_OWNER);
    owner.setMinimumIdle(0);
  }

  /**
   * @param settings more of them, as {@code --name=value}
   */
  public static Running start(String... settings) throws IOException {
    Database database = Database.start();
    return new Running(database, true, product(database, settings));
  }

  /** On a database that stays when the product is closed. */
  static Running on(Database database) {
    return new Running(database, false, product(database));
  }

  private static ConfigurableApplicationContext product(Database database, String... settings) {
    SpringApplication product = new SpringApplication(Rekenschap.class);
    // One more, such as "enginedefaults", shows what the product's own settings bring.
    product.setAdditionalProfiles(
        "demo", "roomtest", "bench", System.getProperty("bench.profile", "bench"));
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    all.add("--spring.datasource.url=" + database.url());
    all.add("--rekenschap.data=target/no-embedded-server-in-benchmarks");
    // As Rekenschap does: nobody is logged in while the product starts.
    return Sight.whole(() -> product.run(all.toArray(String[]::new)));
  }

  /** Address of a new, empty database on the same server. */
  String otherDatabase(String name) {
    database.create(name);
    return database.url(name);
  }

  /**
   * The database as its owner sees it, who is shown every row: for filling it, and for statements
   * beside which the product is measured.
   */
  DataSource owner() {
    return owner;
  }

  public World world() {
    return bean(World.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws IOException {
    context.close();
    owner.close();
    if (owned) {
      database.close();
    }
  }
}
