package org.hedui.schedules;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of a command that uses the database: {@code <data>/logs/hedui.log} and up to five older
 * ones of 10 MB. Nothing of it reaches the terminal. Without {@link #open} nothing is logged.
 */
final class Logs {
  private static final String LINE =
      "%d{yyyy-MM-dd HH:mm:ss.SSS, Asia/Shanghai} %-5level [%thread] run=%X{run:--} step=%X{step:--} %logger{30} %msg%n";
  private static @Nullable Path open;

  private Logs() {}

  /** Starts logging into this file. */
  static synchronized void open(Path file, LogFormat format) {
    if (file.equals(open)) {
      return;
    }
    open = file;
    // Boot leaves what it finds: the program speaks, not the framework.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    // Of damaged workbooks it prints the bytes of cells, which are people's.
    context.getLogger("org.apache.poi").setLevel(Level.OFF);
    root.addAppender(appender(context, file, encoder(context, format)));
  }

  /** Notes a failure with its stack trace, if a log is open. */
  static synchronized void error(String what, Throwable e) {
    if (open != null) {
      LoggerFactory.getLogger(Logs.class).error(what, e);
    }
  }

  /** Notes a warning, if a log is open. */
  static synchronized void warn(String what) {
    if (open != null) {
      LoggerFactory.getLogger(Logs.class).warn(what);
    }
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, Path file, Encoder<ILoggingEvent> encoder) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMinIndex(1);
    rolling.setMaxIndex(5);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(context);
    full.setMaxFileSize(new FileSize(10 * FileSize.MB_COEFFICIENT));
    full.start();
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(full);
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    if (format == LogFormat.JSON) {
      JsonLineEncoder lines = new JsonLineEncoder();
      lines.setContext(context);
      lines.start();
      return lines;
    }
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setCharset(StandardCharsets.UTF_8);
    text.setPattern(LINE);
    text.start();
    return text;
  }
}
