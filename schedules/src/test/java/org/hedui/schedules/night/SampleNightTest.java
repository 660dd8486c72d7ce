package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedui.schedules.Ended;
import org.hedui.schedules.docs.OutputPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample province: everything planted is found, nothing else is, and the bytes are always the
 * same.
 */
class SampleNightTest {
  @TempDir Path place;

  @Test
  void findsExactlyWhatIsPlanted() throws Exception {
    String[] key = {"rule", "feed", "source_file", "source_row"};
    assertThat(CsvTable.columns(SampleNight.FIRST.out().resolve("findings.csv"), key))
        .isEqualTo(CsvTable.columns(SampleNight.SAMPLE.resolve("truth.csv"), key));
  }

  @Test
  void givesEveryLineItsClass() throws Exception {
    String[] columns = {
      "school_code",
      "term",
      "programme",
      "month",
      "class",
      "due_yuan",
      "paid_yuan",
      "list_file",
      "list_row",
      "order_file",
      "order_row"
    };
    assertThat(
            CsvTable.columns(
                SampleNight.FIRST.out().resolve("finance/reconciliation.csv"), columns))
        .isEqualTo(
            CsvTable.columns(SampleNight.SAMPLE.resolve("reconciliation-truth.csv"), columns));
  }

  @Test
  void tellsWhyAFileIsHeldBesideItsName() throws Exception {
    assertThat(SampleNight.FIRST.printed())
        .contains(
            "  扣留：waiver/ZS_MXF_3637990001_2025Q_20251009_03.csv（缺必填列：审批时间）",
            "  扣留：waiver/ZS_MXF_3637990001_2025Q_20251009_04.csv（控制数不符：行数 6 ≠ 9）",
            "  扣留：payment-orders/YH_BP_3637990001_2025Q_20251029_06.csv（报盘控制数不符：总金额 690.00 ≠ 680.00）",
            "  扣留：payment-orders/YH_BP_3637990001_2025Q_20251029_07.csv（第 4 行，金额/数字非法：金额 二百三十）")
        .filteredOn(line -> line.contains("扣留："))
        .allMatch(line -> line.endsWith("）"));
  }

  @Test
  void givesBirthDatesInFullToTheSchoolOnly() throws Exception {
    Path out = SampleNight.FIRST.out();
    List<String> evidence = CsvTable.columns(out.resolve("findings.csv"), "rule", "ours", "theirs");
    assertThat(evidence)
        .contains("IDN-05 | 2007-**-** | 2007-**-**")
        .filteredOn(line -> line.startsWith("IDN-10"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("-**-**"));
    assertThat(SchoolBooks.texts(out.resolve("schools/3637990003/问题清单.xlsx")))
        .contains("2007-07-20", "2007-07-21")
        .doesNotContain("2007-**-**");
  }

  @Test
  void writesWhatTheDocumentationTells() throws Exception {
    OutputPages.check(SampleNight.FIRST.out());
  }

  @Test
  void putsEveryCaseOfASchoolIntoOneOfItsWorkbooks() throws Exception {
    Path out = SampleNight.FIRST.out();
    List<String> told =
        CsvTable.columns(out.resolve("findings.csv"), "school_code", "case_id").stream()
            .filter(line -> !line.startsWith(" | "))
            .toList();
    assertThat(SchoolBooks.cases(out.resolve("schools"))).isEqualTo(told);
  }

  @Test
  void verifiesItsOutputAndSeesTampering() throws Exception {
    Path out = SampleNight.FIRST.out();
    assertThat(HeduiProcess.run(place, "verify", out.toString()).exitCode()).isZero();

    Path copy = place.resolve("tampered");
    Folders.copy(out, copy);
    Path findings = copy.resolve("findings.csv");
    Files.writeString(findings, Files.readString(findings).replace("DUP-02", "DUP-01"));
    Ended verify = HeduiProcess.run(place, "verify", copy.toString());
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.text()).contains("findings.csv");
  }

  @Test
  void writesTheSameBytesWhenRunAgain() throws Exception {
    assertThat(SampleNight.AGAIN.digests()).isEqualTo(SampleNight.FIRST.digests());
  }
}
