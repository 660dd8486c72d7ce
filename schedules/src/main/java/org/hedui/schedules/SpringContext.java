package org.hedui.schedules;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Spring with the jobs; settings stand in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
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
