package nl.rekenschap.bench;

import java.io.IOException;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.nodes.Database;
import nl.rekenschap.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in this JVM on a PostgreSQL of its own that writes to the disk as in earnest. */
final class Running implements AutoCloseable {

  private final Database database;
  private final ConfigurableApplicationContext context;

  private Running(Database database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  static Running start() throws IOException {
    return on(Database.start());
  }

  static Running on(Database database) {
    SpringApplication product = new SpringApplication(Rekenschap.class);
    product.setAdditionalProfiles("demo", "roomtest", "bench");
    return new Running(
        database,
        product.run(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--rekenschap.data=target/no-embedded-server-in-benchmarks"));
  }

  /** Address of a new, empty database on the same server. */
  String otherDatabase(String name) {
    database.create(name);
    return database.url(name);
  }

  World world() {
    return bean(World.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.close();
  }
}
