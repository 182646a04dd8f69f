package nl.rekenschap.dossier;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The record in a database that was put back, and on which no product runs. */
final class RestoredStore {

  private final DriverManagerDataSource door;
  private final JdbcClient jdbc;

  RestoredStore(String url, String user) {
    door = new DriverManagerDataSource(url, user, "");
    jdbc = JdbcClient.create(door);
  }

  boolean isThere() {
    return jdbc.sql("SELECT to_regclass('dossier.entry') IS NOT NULL")
        .query(Boolean.class)
        .single();
  }

  /**
   * @param graves knows which cases were destroyed
   */
  Stock stock(Function<DataSource, Graves> graves) {
    return new Stock(
        new DossierStore(jdbc),
        new SealStore(jdbc),
        new ReadingStore(jdbc),
        graves.apply(door),
        new JdbcTransactionManager(door));
  }
}
