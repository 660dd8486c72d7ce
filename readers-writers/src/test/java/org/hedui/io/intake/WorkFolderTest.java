package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.rules.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of archives lie nowhere but in the folder of the run. */
class WorkFolderTest {
  @TempDir Path folder;

  @Test
  void whatAKilledRunHasLeftIsGoneWhenTheNextBegins() throws IOException {
    Path left = Files.createDirectories(folder.resolve("work/below")).resolve("1.member");
    Files.writeString(left, "张三");
    try (WorkFolder work = WorkFolder.below(folder)) {
      assertThat(folder.resolve("work")).isEmptyDirectory();
      assertThat(work.file()).hasParentRaw(folder.resolve("work"));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMemberLiesInTheFolderWhileItIsRead() throws IOException {
    TestInbox inbox = new TestInbox(folder.resolve("inbox"));
    inbox.put(Feed.DIVISIONS, "a.zip", TestInbox.zip(Map.of("a.xlsx", workbook())));
    try (WorkFolder work = WorkFolder.below(folder.resolve("data"))) {
      Path place = folder.resolve("data/work");
      try (TableReader reader =
          TableReader.open(
              inbox.scan(Feed.DIVISIONS).get(0),
              Feed.DIVISIONS,
              HeaderAliases.NONE,
              ReadLimits.DEFAULT,
              work)) {
        assertThat(reader.problems()).isEmpty();
        assertThat(files(place)).hasSize(1);
        assertThat(reader.next()).isNotNull();
      }
      assertThat(files(place)).isEmpty();
    }
  }

  @Test
  void aTemporaryFolderGoesWhenItIsClosed() throws IOException {
    WorkFolder work = WorkFolder.temporary();
    Path file = work.file();
    assertThat(file).exists();
    work.close();
    assertThat(file.getParent()).doesNotExist();
    work.close();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("区划");
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("代码");
      header.createCell(1).setCellValue("名称");
      header.createCell(2).setCellValue("启用年");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("379901");
      row.createCell(1).setCellValue("示范一县");
      row.createCell(2).setCellValue("1980");
      book.write(bytes);
    }
    return bytes.toByteArray();
  }
}
