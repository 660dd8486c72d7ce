package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  @TempDir Path folder;

  static FindingLine duplicate() {
    return new FindingLine(
        "c0ffee",
        RuleCode.DUP_02,
        "同省两校重复注册",
        Severity.H,
        "新建",
        0,
        new Subject("A1", "第一技校", "roster", "roster/a.csv", 7, "张*", "379901********9977"),
        new Counterpart("roster", "roster/b.xlsx#花名册", 12, "B2"),
        "身份证号",
        "379901********9977",
        "379901********9977",
        null,
        LocalDate.of(2025, 11, 10),
        "both SCH",
        "S000 四(三)");
  }

  @Test
  void writesFindingsInTheColumnsOfTheContract() throws IOException {
    Path file = folder.resolve("findings.csv");
    assertThat(FindingsCsv.write(file, List.of(duplicate()).iterator())).isEqualTo(1);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\uFEFFcase_id,rule,rule_name,severity,state,age_days,school_code,school_name,feed,"
                + "source_file,source_row,student_name,id_number,counterpart_feed,"
                + "counterpart_file,counterpart_row,counterpart_school_code,field,ours,theirs,"
                + "amount_yuan,due,actor,basis",
            "c0ffee,DUP-02,同省两校重复注册,H,新建,0,A1,第一技校,roster,roster/a.csv,7,张*,"
                + "379901********9977,roster,roster/b.xlsx#花名册,12,B2,身份证号,"
                + "379901********9977,379901********9977,,2025-11-10,both SCH,S000 四(三)");
  }

  @Test
  void writesTheDeltaWithReasonAndPerson() throws IOException {
    Path file = folder.resolve("delta.csv");
    DeltaLine line = new DeltaLine(DeltaLine.Change.CLOSED, "数据已更正", "", duplicate());
    assertThat(DeltaCsv.write(file, List.of(line).iterator())).isEqualTo(1);
    assertThat(Files.readAllLines(file).get(0)).startsWith("\uFEFFchange,why,by,case_id,rule,");
    assertThat(Files.readAllLines(file).get(1)).startsWith("closed,数据已更正,,c0ffee,DUP-02,");
  }

  @Test
  void writesReconciliationInTheColumnsOfTheContract() throws IOException {
    Path file = folder.resolve("finance/reconciliation.csv");
    ReconciliationLine line =
        new ReconciliationLine(
            "A1",
            "第一技校",
            "2025秋",
            "助学金",
            "379901********9977",
            "张*",
            LocalDate.of(2025, 9, 1),
            PaymentClass.UNDERPAID,
            23_000,
            20_000,
            new SourceRow("grant/g.csv", 3),
            new SourceRow("payment-orders/o.txt", 9),
            null);
    assertThat(ReconciliationCsv.write(file, List.of(line).iterator())).isEqualTo(1);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\uFEFFschool_code,term,programme,id_number,student_name,month,class,due_yuan,"
                + "paid_yuan,difference_yuan,list_file,list_row,order_file,order_row,return_file,"
                + "return_row",
            "A1,2025秋,助学金,379901********9977,张*,2025-09,underpaid,230.00,200.00,-30.00,"
                + "grant/g.csv,3,payment-orders/o.txt,9,,");
  }

  @Test
  void keepsEveryCellOfAQuarantinedRow() throws IOException {
    Path file = folder.resolve("quarantine/roster/a.csv.csv");
    QuarantineLine tooLong =
        new QuarantineLine(5, List.of("A1", "李四", "x"), List.of("FIL-15"), List.of("列数多于表头"));
    QuarantineLine tooShort =
        new QuarantineLine(6, List.of("A1"), List.of("FLD-01", "IDN-25"), List.of("缺姓名", "缺号码"));
    QuarantineCsv.write(file, List.of("学校代码", "姓名"), 1, List.of(tooLong, tooShort).iterator());
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\uFEFF学校代码,姓名,多余列1,行号,错误代码,错误说明",
            "A1,李四,x,5,FIL-15,列数多于表头",
            "A1,,,6,FLD-01；IDN-25,缺姓名；缺号码");
  }

  @Test
  void writesJsonInDeclaredOrderAndReadsItBack() throws IOException {
    Path file = folder.resolve("summary.json");
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("z", 1);
    content.put("a", List.of("引\"号", true));
    content.put("date", TODAY);
    JsonFile.write(file, content);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "z" : 1,
              "a" : [
                "引\\"号",
                true
              ],
              "date" : "2025-10-31"
            }
            """);
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("z", 1L);
    expected.put("a", List.of("引\"号", true));
    expected.put("date", "2025-10-31");
    assertThat(JsonFile.read(file)).containsExactlyEntriesOf(expected);
    assertThatThrownBy(() -> JsonFile.write(file, Map.of("money", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    Files.writeString(file, "{\"a\": 1");
    assertThatThrownBy(() -> JsonFile.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void manifestFindsEveryTouchedFile() throws IOException {
    FindingsCsv.write(folder.resolve("findings.csv"), List.of(duplicate()).iterator());
    Files.writeString(folder.resolve("summary.json"), "{}\n");
    Files.createDirectories(folder.resolve("schools/A1"));
    Files.writeString(folder.resolve("schools/A1/x.xlsx"), "zip");
    Manifest.write(folder, TODAY, Map.of("schools/A1/x.xlsx", 4L));
    assertThat(Manifest.verify(folder, Lang.ZH)).isEmpty();
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"date\" : \"2025-10-31\"")
        .contains("\"path\" : \"findings.csv\"", "\"rows\" : 1", "\"rows\" : 4");

    Files.writeString(folder.resolve("schools/A1/x.xlsx"), "zip!");
    Files.delete(folder.resolve("summary.json"));
    Files.writeString(folder.resolve("new.txt"), "");
    FindingsCsv.write(folder.resolve("findings.csv"), List.of(duplicate(), duplicate()).iterator());
    assertThat(Manifest.verify(folder, Lang.ZH))
        .containsExactly(
            "内容已改动：findings.csv，应有 1 行，现有 2 行",
            "内容已改动：schools/A1/x.xlsx，应有 3 字节，现有 4 字节",
            "缺少文件：summary.json",
            "清单外的文件：new.txt");
  }

  @Test
  void manifestIsRenewedForOneFolderAndRemembersTheRest() throws IOException {
    Path school = folder.resolve("schools/A1/x.xlsx");
    Files.createDirectories(school.getParent());
    Files.writeString(school, "zip");
    Files.writeString(folder.resolve("summary.json"), "{}\n");
    Files.createDirectories(folder.resolve("schools/A10"));
    Files.writeString(folder.resolve("schools/A10/y.xlsx"), "zip");
    Manifest.write(folder, TODAY, Map.of("schools/A1/x.xlsx", 4L, "schools/A10/y.xlsx", 5L));

    Files.delete(school);
    Files.writeString(folder.resolve("schools/A1/z.xlsx"), "new");
    Files.writeString(folder.resolve("summary.json"), "{ }\n");
    Manifest.renew(folder, "schools/A1", Map.of("schools/A1/z.xlsx", 3L));

    assertThat(Manifest.rows(folder))
        .isEqualTo(Map.of("schools/A1/z.xlsx", 3L, "schools/A10/y.xlsx", 5L));
    assertThat(Manifest.verify(folder, Lang.EN))
        .as("what was touched elsewhere is still seen")
        .containsExactly("changed: summary.json, bytes told 3, found 4");
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("\"schools/A1\"");
  }

  @Test
  void manifestThatCannotBeReadIsADifference() throws IOException {
    assertThat(Manifest.verify(folder, Lang.ZH)).first().asString().startsWith("缺少清单文件");
    Files.writeString(folder.resolve("manifest.json"), "{\"date\"");
    assertThat(Manifest.verify(folder, Lang.ZH)).first().asString().startsWith("清单文件无法读取");
    Files.writeString(folder.resolve("manifest.json"), "{}");
    Files.writeString(folder.resolve("x.txt"), "");
    assertThat(Manifest.verify(folder, Lang.ZH)).containsExactly("清单外的文件：x.txt");
  }
}
