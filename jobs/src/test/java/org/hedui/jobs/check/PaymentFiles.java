package org.hedui.jobs.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hedui.jobs.check.PaymentCase.ListLine;
import org.hedui.jobs.check.PaymentCase.Order;
import org.hedui.jobs.check.PaymentCase.Return;
import org.hedui.rules.Feed;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * A random province as the files that would be handed in. The first student's number has been
 * replaced: rows name the student by the new one or the old.
 */
final class PaymentFiles {
  private static final List<String> LIST =
      List.of("学校标识码", "学期", "身份证件号", "审批时间", "应发金额", "始发年月", "停发年月", "中职资助卡号");
  private static final List<String> ORDER =
      List.of("学校代码", "批次号", "序号", "证件号码", "收款账号", "金额", "发放年月", "文件日期");

  private final int number;
  private final PaymentCase province;
  private final Random random;

  PaymentFiles(int number, PaymentCase province, Random random) {
    this.number = number;
    this.province = province;
    this.random = random;
  }

  List<DataFile> all() {
    String old = "#" + (number * 4 + 4);
    List<DataFile> files = new ArrayList<>();
    files.add(
        new DataFile(
            "roster " + number,
            Feed.ROSTER,
            List.of("学校代码", "身份证号"),
            List.of(List.of("S" + number + "A", old), List.of("S" + number + "B", old))));
    files.add(
        new DataFile(
            "population " + number,
            Feed.POPULATION,
            List.of("公民身份号码", "变更后号码"),
            List.of(List.of(old, "#" + (number * 4 + 1)))));
    List<List<String>> lists = province.lists().stream().map(this::cells).toList();
    files.add(new DataFile("grant " + number, Feed.GRANT, LIST, lists));
    Map<Integer, List<List<String>>> orders = new LinkedHashMap<>();
    province.orders().forEach(o -> of(orders, o.file()).add(cells(o)));
    orders.forEach((file, rows) -> files.add(file(Feed.PAYMENT_ORDERS, file, ORDER, rows)));
    Map<Integer, List<List<String>>> returns = new LinkedHashMap<>();
    province.returns().forEach(r -> of(returns, r.file()).add(cells(r)));
    List<String> head = Stream.concat(ORDER.stream(), Stream.of("入账日期", "处理状态")).toList();
    returns.forEach((file, rows) -> files.add(file(Feed.PAYMENT_RETURNS, file, head, rows)));
    return files;
  }

  private static List<List<String>> of(Map<Integer, List<List<String>>> files, int file) {
    return files.computeIfAbsent(file, f -> new ArrayList<>());
  }

  private DataFile file(Feed feed, int file, List<String> head, List<List<String>> rows) {
    return new DataFile(feed.folder() + " " + number + "-" + file, feed, head, rows);
  }

  private List<String> cells(ListLine l) {
    return List.of(
        l.school(),
        l.term(),
        id(l.student()),
        l.approved() ? "2025-10-15 09:00" : "",
        l.amountFen() == null ? "不详" : yuan(l.amountFen()),
        text(l.from()),
        text(l.to()),
        card(l.card()));
  }

  private List<String> cells(Order o) {
    return List.of(
        o.unit(),
        o.batch(),
        "" + o.line(),
        id(o.student()),
        card(o.card()),
        yuan(o.amountFen()),
        text(o.month()),
        o.sentOn().toString());
  }

  private List<String> cells(Return r) {
    return List.of(
        r.unit(),
        r.batch(),
        "" + r.line(),
        id(r.student()),
        card(r.card()),
        yuan(r.amountFen()),
        text(r.month()),
        r.answeredOn().toString(),
        r.answeredOn().toString(),
        r.state());
  }

  private String id(int student) {
    boolean changed = student % 4 == 1 && random.nextInt(100) < 40;
    return student == 0 ? "000000000000000000" : "#" + (changed ? student + 3 : student);
  }

  private static String card(int student) {
    return "6228480000" + String.format("%09d", student);
  }

  private static String yuan(long fen) {
    return fen / 100 + "." + String.format("%02d", fen % 100);
  }

  private static String text(@Nullable YearMonth month) {
    return month == null ? "" : month.toString();
  }
}
