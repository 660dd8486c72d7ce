package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;

/** An inbox in a temporary folder, and what tests ask of it. */
final class TestInbox {
  static final WorkFolder WORK = WorkFolder.temporary();

  private final Path inbox;

  TestInbox(Path inbox) {
    this.inbox = inbox;
  }

  Path path() {
    return inbox;
  }

  Path put(Feed feed, String name, byte[] bytes) {
    try {
      Path file = inbox.resolve(feed.folder()).resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path put(Feed feed, String name, String text) {
    return put(feed, name, text.getBytes(UTF_8));
  }

  List<InboxFile> scan(Feed feed) {
    return InboxScanner.scan(inbox, feed, ReadLimits.DEFAULT);
  }

  Read read(Feed feed, String name, String text) {
    return read(feed, name, text.getBytes(UTF_8));
  }

  Read read(Feed feed, String name, byte[] bytes) {
    put(feed, name, bytes);
    return read(feed, feed.folder() + "/" + name, ReadLimits.DEFAULT);
  }

  Read read(Feed feed, String path, ReadLimits limits) {
    InboxFile file = InboxScanner.find(inbox, feed, path, limits);
    try (TableReader reader = TableReader.open(file, feed, HeaderAliases.NONE, limits, WORK)) {
      return read(feed, reader);
    }
  }

  static Read read(Feed feed, TableReader reader) {
    List<SourceRow> rows = new ArrayList<>();
    SourceRow row;
    while ((row = reader.next()) != null) {
      rows.add(row);
    }
    return new Read(
        feed,
        rows,
        reader.problems(),
        reader.readable(),
        reader.encoding() + "",
        reader.header(),
        reader.headFields(),
        reader.sheets());
  }

  static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** All that was read of a file. */
  record Read(
      Feed feed,
      List<SourceRow> rows,
      List<FileProblem> problems,
      boolean readable,
      String encoding,
      List<String> header,
      Map<String, String> head,
      List<SheetInfo> sheets) {

    List<RuleCode> codes() {
      return problems.stream().map(FileProblem::rule).toList();
    }

    String cell(int row, Column column) {
      return rows.get(row).cells()[column.ordinal()];
    }

    List<String> column(Column column) {
      return rows.stream().map(r -> r.cells()[column.ordinal()]).toList();
    }

    List<Long> numbers() {
      return rows.stream().map(SourceRow::number).toList();
    }

    List<SourceRow.Defect> defects() {
      return rows.stream().map(SourceRow::defect).toList();
    }
  }
}
