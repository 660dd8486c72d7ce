package org.hedui.sample;

import java.util.ArrayList;
import java.util.List;
import org.hedui.sample.files.Line;

/** A grant of one term: the row of the list, the months due and the payments. */
final class Grant {
  /** 230 yuan a month, from 2025春 on. */
  static final long MONTHLY_FEN = 23_000;

  final Student student;
  final String term;
  final Line line;
  final List<Due> dues = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();

  private Grant(Student student, String term, Line line) {
    this.student = student;
    this.term = term;
    this.line = line;
  }

  /** Of autumn 2025, of which September and October are paid, or all in one sum. */
  static Grant autumn(Student s) {
    Grant grant = new Grant(s, "2025秋", AidLines.grant(s, true));
    grant.due(Run.AUTUMN_MONTHS);
    if (lump(s.school)) {
      Payment all = new Payment(s, Run.LUMP, "", MONTHLY_FEN * 5);
      grant.payments.add(all);
      grant.dues.forEach(d -> d.paidBy(all, MONTHLY_FEN, "matched"));
    } else {
      grant.pay(Run.AUTUMN);
    }
    return grant;
  }

  /** Of spring 2025, all of it paid. */
  static Grant spring(Student s) {
    Grant grant = new Grant(s, "2025春", AidLines.grant(s, false));
    grant.due(Run.SPRING_MONTHS);
    grant.pay(Run.SPRING);
    return grant;
  }

  /** Whether this school pays a term in one sum. */
  static boolean lump(School school) {
    return school.index() % 7 == 4;
  }

  private void due(List<String> months) {
    for (String month : months) {
      dues.add(new Due(student.school.code(), term, month, line, MONTHLY_FEN));
    }
  }

  private void pay(List<Run> runs) {
    for (int i = 0; i < runs.size(); i++) {
      Payment payment = new Payment(student, runs.get(i), dues.get(i).month, MONTHLY_FEN);
      payments.add(payment);
      dues.get(i).paidBy(payment);
    }
  }
}
