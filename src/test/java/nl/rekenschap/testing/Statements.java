package nl.rekenschap.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Listens to the SQL that one thread sends, so that a test can say how much that may be. */
@Component
@Profile("roomtest")
public class Statements implements BeanPostProcessor {

  private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource database)) {
      return bean;
    }
    return ProxyDataSourceBuilder.create(database)
        .afterQuery(
            (execution, queries) -> {
              List<String> all = heard.get();
              if (all != null) {
                queries.forEach(query -> all.add(query.getQuery()));
              }
            })
        .build();
  }

  /** The statements that this work sends, in order. */
  public List<String> of(Runnable work) {
    List<String> all = new ArrayList<>();
    heard.set(all);
    try {
      work.run();
    } finally {
      heard.remove();
    }
    return all;
  }
}
