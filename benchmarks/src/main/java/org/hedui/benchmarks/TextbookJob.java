package org.hedui.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of the {@link Textbook}: load a roster, then look every student up in the registry. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TextbookJob {
  private static final int CHUNK = 1_000;

  /** What is read. */
  record Input(List<String> header, List<Path> files) {}

  /** A student as the look-up needs it. */
  record Student(String number, String name) {}

  static String tables(PlainFiles.Feed roster) {
    return "create table textbook_roster ("
        + roster.header().stream()
            .map(name -> '"' + name + "\" text")
            .collect(Collectors.joining(", "))
        + "); create table textbook_finding (number text, ours text, theirs text)";
  }

  @Bean
  Job textbook(JobRepository repository, Step load, Step match) {
    return new JobBuilder("textbook", repository).start(load).next(match).build();
  }

  @Bean
  Step load(
      JobRepository repository,
      PlatformTransactionManager transactions,
      DataSource database,
      Input input) {
    return new StepBuilder("load", repository)
        .<FieldSet, FieldSet>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader(input))
        .writer(writer(database, input.header().size()))
        .build();
  }

  private static MultiResourceItemReader<FieldSet> reader(Input input) {
    FlatFileItemReader<FieldSet> lines =
        new FlatFileItemReaderBuilder<FieldSet>()
            .name("line")
            .encoding("UTF-8")
            .linesToSkip(1)
            .lineTokenizer(new DelimitedLineTokenizer())
            .fieldSetMapper(new PassThroughFieldSetMapper())
            .build();
    return new MultiResourceItemReaderBuilder<FieldSet>()
        .name("roster")
        .delegate(lines)
        .resources(input.files().stream().map(FileSystemResource::new).toArray(Resource[]::new))
        .build();
  }

  private static JdbcBatchItemWriter<FieldSet> writer(DataSource database, int columns) {
    String marks = IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(","));
    JdbcBatchItemWriter<FieldSet> writer =
        new JdbcBatchItemWriterBuilder<FieldSet>()
            .dataSource(database)
            .sql("insert into textbook_roster values (" + marks + ")")
            .itemPreparedStatementSetter(
                (item, statement) -> {
                  for (int i = 0; i < columns; i++) {
                    statement.setString(i + 1, item.readString(i));
                  }
                })
            .build();
    writer.afterPropertiesSet();
    return writer;
  }

  @Bean
  Step match(
      JobRepository repository, PlatformTransactionManager transactions, DataSource database) {
    JdbcTemplate registry = new JdbcTemplate(database);
    JdbcCursorItemReader<Student> students =
        new JdbcCursorItemReaderBuilder<Student>()
            .name("student")
            .dataSource(database)
            .sql("select \"身份证号\", \"姓名\" from textbook_roster")
            .fetchSize(CHUNK)
            .rowMapper((row, i) -> new Student(row.getString(1), row.getString(2)))
            .build();
    JdbcBatchItemWriter<String[]> findings =
        new JdbcBatchItemWriterBuilder<String[]>()
            .dataSource(database)
            .sql("insert into textbook_finding values (?, ?, ?)")
            .itemPreparedStatementSetter(
                (item, statement) -> {
                  for (int i = 0; i < item.length; i++) {
                    statement.setString(i + 1, item[i]);
                  }
                })
            .build();
    findings.afterPropertiesSet();
    return new StepBuilder("match", repository)
        .<Student, String[]>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(students)
        .processor(student -> lookUp(registry, student))
        .writer(findings)
        .build();
  }

  private static String @Nullable [] lookUp(JdbcTemplate registry, Student student) {
    List<String> names =
        registry.queryForList(
            "select \"姓名\" from floor_population where \"公民身份号码\" = ?",
            String.class,
            student.number());
    String theirs = names.isEmpty() ? "" : names.get(0);
    return theirs.equals(student.name())
        ? null
        : new String[] {student.number(), student.name(), theirs};
  }
}
