package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person holds a batch of payments: no fen of it counts until the person releases it. */
class HeldPaymentsTest {
  @TempDir Path folder;

  @Test
  void aHeldBatchIsNotPaidAndAReleasedOneIs() throws Exception {
    SmallProvince province = SmallProvince.clean(folder);
    province.run("2025-10-31");
    Map<String, Long> before = classes(province, "2025-10-31");
    String batch =
        lines(province, "2025-10-31").stream()
            .filter(line -> CsvTable.join(line, "class").equals("matched"))
            .map(line -> CsvTable.join(line, "order_file").replaceAll("#.*", ""))
            .findFirst()
            .orElseThrow();
    long paid = of(batch, province, "2025-10-31").size();
    assertThat(paid).isPositive();

    Ended held = province.command(decision("hold", batch));
    assertThat(held.text()).contains("没有可以改用的上一份");
    Ended night = province.run("2025-11-01");
    assertThat(night.exitCode()).as("files were held").isEqualTo(3);
    assertThat(night.text()).contains(batch + "（王敏 暂停采用：银行来电");
    assertThat(new Nights(folder).state("2025-11-01", batch.substring(batch.indexOf('/') + 1)))
        .isEqualTo("held");
    assertThat(of(batch, province, "2025-11-01")).isEmpty();
    Map<String, Long> without = classes(province, "2025-11-01");
    assertThat(without.get("matched")).isEqualTo(before.getOrDefault("matched", 0L) - paid);
    assertThat(without.getOrDefault("not_paid", 0L))
        .as("what it paid is owed, person-month by person-month")
        .isEqualTo(before.getOrDefault("not_paid", 0L) + paid);
    province.command("verify", province.out("2025-11-01").toString());

    province.command(decision("release", batch));
    assertThat(province.run("2025-11-02").exitCode()).isZero();
    assertThat(classes(province, "2025-11-02")).isEqualTo(before);
    assertThat(of(batch, province, "2025-11-02")).hasSize((int) paid);
  }

  private static String[] decision(String what, String file) {
    return new String[] {"files", what, file, "--by", "王敏", "--reason", "银行来电"};
  }

  private static Map<String, Long> classes(SmallProvince province, String date) throws IOException {
    Map<String, Long> classes = new TreeMap<>();
    lines(province, date)
        .forEach(line -> classes.merge(CsvTable.join(line, "class"), 1L, Long::sum));
    return classes;
  }

  /** The lines of the reconciliation that an order of this file has paid. */
  private static List<Map<String, String>> of(String file, SmallProvince province, String date)
      throws IOException {
    return lines(province, date).stream()
        .filter(line -> CsvTable.join(line, "order_file").startsWith(file))
        .toList();
  }

  private static List<Map<String, String>> lines(SmallProvince province, String date)
      throws IOException {
    return CsvTable.rows(province.out(date).resolve("finance/reconciliation.csv"));
  }
}
