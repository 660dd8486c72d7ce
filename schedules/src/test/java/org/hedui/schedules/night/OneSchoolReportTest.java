package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report --school}, on a copy of the outputs of the last night of the sample. */
class OneSchoolReportTest {
  private static final SampleNight NIGHT = SampleNight.LATER;

  @TempDir Path place;

  @BeforeEach
  void copyOutputs() throws Exception {
    Folders.copy(NIGHT.out(), place.resolve(NIGHT.date()));
  }

  @Test
  void writesThePackageOfOneSchoolAndLeavesTheRest() throws Exception {
    Path out = place.resolve(NIGHT.date());
    Map<String, String> before = Folders.digests(out);
    String own = "schools/3637990009/问题清单.xlsx";
    Files.delete(out.resolve(own));

    Ended report = report(NIGHT.date());

    assertThat(report.exitCode()).as(report.text()).isZero();
    assertThat(report.text()).contains("学校 3637990009：未办结 ");
    Map<String, String> after = Folders.digests(out);
    before.remove("manifest.json");
    after.remove("manifest.json");
    assertThat(after).isEqualTo(before).containsKey(own);
    assertThat(HeduiProcess.run(place, "verify", out.toString()).exitCode()).isZero();
  }

  @Test
  void refusesToSellTheResultOfOneDateAsThatOfAnother() throws Exception {
    Ended report = report("2025-12-20");

    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.text()).contains("最近一次核对的业务日期是 " + NIGHT.date());
    assertThat(place.resolve("2025-12-20")).doesNotExist();
  }

  private Ended report(String date) throws Exception {
    return HeduiProcess.run(
        SampleNight.folder(),
        "report",
        "--out",
        place.toString(),
        "--date",
        date,
        "--school",
        "3637990009");
  }
}
