package org.hedui.schedules;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Spring with the jobs; settings stand in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ // named, since those of the scheduler's status page are there as well
  ConfigurationPropertiesAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@ComponentScan("org.hedui.jobs")
class SpringContext {

  static ConfigurableApplicationContext start(
      DataSource database, Map<String, Object> beans, boolean lazy) {
    return new SpringApplicationBuilder(SpringContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(lazy)
        .registerShutdownHook(false) // the session closes it
        .initializers(
            context -> {
              context.getBeanFactory().registerSingleton("dataSource", database);
              beans.forEach(context.getBeanFactory()::registerSingleton);
            })
        .run();
  }
}
