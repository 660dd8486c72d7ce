package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides, file by file, what becomes of what lies in the inbox: new files are read, the same bytes
 * at another place are skipped (FIL-02), known files are left alone or read again, a file that was
 * moved stays the file it was.
 */
final class Receipts {
  private final Connection connection;
  private final ReceiptStore store;
  private final LocalDate today;
  private final String rulesVersion;
  private final BiPredicate<Feed, InboxFile> empty;
  private final boolean whole;
  private final Map<String, KnownFile> byPlace = new HashMap<>();
  private final Map<String, KnownFile> byDigest = new HashMap<>();
  private final Set<String> lying = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();
  private final Map<Integer, List<FileProblem>> problems = new LinkedHashMap<>();
  private int lastNumber;

  /**
   * The receipts of one night.
   *
   * @param today the business date of the night
   * @param empty whether a file has no rows of data; asked only of files that repeat another
   * @param whole whether all files of the inbox are taken; else what is known of others stays
   */
  Receipts(
      Connection connection,
      ReceiptStore store,
      LocalDate today,
      String rulesVersion,
      BiPredicate<Feed, InboxFile> empty,
      boolean whole) {
    this.connection = connection;
    this.store = store;
    this.today = today;
    this.rulesVersion = rulesVersion;
    this.empty = empty;
    this.whole = whole;
  }

  /**
   * Reads what is known; of a whole inbox no file counts as present until it is seen again.
   *
   * @param inbox everything that is to be taken
   */
  void begin(Collection<InboxFile> inbox) throws SQLException {
    inbox.forEach(file -> lying.add(place(file.path(), file.sha256())));
    for (KnownFile known : store.all()) {
      byPlace.put(place(known.path(), known.sha256()), known);
      if (known.standing()) {
        byDigest.merge(known.sha256(), known, Receipts::original);
      }
      lastNumber = Math.max(lastNumber, known.number());
    }
    if (whole) {
      store.nothingPresent();
    }
  }

  /** What a later file repeats: the last of its bytes, but not one that only waits for another. */
  private static KnownFile original(KnownFile first, KnownFile later) {
    return later.state().equals("waiting") ? first : later;
  }

  /** The numbers of the files taken. */
  Set<Integer> taken() {
    return taken;
  }

  /** Takes a file that lies in the inbox. */
  void take(Feed feed, InboxFile file) throws SQLException {
    KnownFile known = byPlace.get(place(file.path(), file.sha256()));
    KnownFile moved = known == null ? moved(feed, file) : null;
    if (moved != null) {
      store.clear(moved);
      byDigest.remove(file.sha256(), moved);
      receive(moved.number(), feed, file, moved.first().dated(file));
    } else if (known == null) {
      receive(++lastNumber, feed, file, FirstSeen.now(today, file));
    } else if (!again(known, file)) {
      store.present(known, file);
      taken.add(known.number());
    } else {
      store.clear(known);
      byDigest.remove(file.sha256(), known);
      if (comesBack(known)) {
        receive(++lastNumber, feed, file, FirstSeen.now(today, file));
      } else {
        boolean dated = known.manifestDiffers(file) || copyComesBack(known);
        receive(known.number(), feed, file, dated ? known.first().dated(file) : known.first());
      }
    }
  }

  /** Takes out the rows of files that are read anew, and writes what is wrong with files. */
  void end(ForgottenRows.Readers readers) throws SQLException {
    store.forgotten().delete(connection, readers);
    new FileStore(connection).problems(problems);
  }

  /**
   * The standing file that lies under another name now: it keeps its number and is read anew, since
   * the name may tell another date or submitter.
   */
  private @Nullable KnownFile moved(Feed feed, InboxFile file) {
    KnownFile first = byDigest.get(file.sha256());
    if (first == null || first.feed() != feed || (!whole && first.present())) {
      return null;
    }
    return lying.contains(place(first.path(), first.sha256())) ? null : first;
  }

  /**
   * Whether a known file has to be read again: a manifest that changes may change everything, from
   * its order to its fate; findings are made anew where the rules, the policy or the divisions have
   * changed, also of a file that a broken run has left half done; so is a held file that a person
   * has released; what comes back after it was taken away is as good as new.
   */
  private boolean again(KnownFile known, InboxFile file) {
    return switch (known.state()) {
      case "superseded", "skipped" -> known.manifestDiffers(file) || !known.present();
      default ->
          known.manifestDiffers(file) || !rulesVersion.equals(known.rules()) || known.released();
    };
  }

  /** A superseded file that was taken away and comes again is newer than what replaced it. */
  private static boolean comesBack(KnownFile known) {
    return known.state().equals("superseded") && !known.present();
  }

  /** A copy that was taken away and comes again may count now, as of the day on which it came. */
  private static boolean copyComesBack(KnownFile known) {
    return known.state().equals("skipped") && !known.present();
  }

  private void receive(int number, Feed feed, InboxFile file, FirstSeen seen) throws SQLException {
    KnownFile first = byDigest.get(file.sha256());
    boolean repeats = first != null && first.number() < number;
    String state = first != null && repeats ? stateOfCopy(first, feed, file) : "received";
    store.insert(number, feed, file, state, seen);
    taken.add(number);
    KnownFile receipt =
        new KnownFile(
            number,
            feed,
            file.path(),
            file.sha256(),
            state,
            file.manifest().sha256(),
            rulesVersion,
            false,
            true,
            seen);
    byPlace.put(place(file.path(), file.sha256()), receipt);
    if (state.equals("skipped") && first != null) {
      problems.put(number, List.of(sameAs(first.path())));
    } else {
      byDigest.putIfAbsent(file.sha256(), receipt);
      problems.put(number, FileFindings.ofReceipt(file));
    }
  }

  /**
   * The state of a file with the bytes of another. What was held deserves a second look under
   * another manifest; whether a file of tonight will be held is only known once it is read.
   */
  private String stateOfCopy(KnownFile first, Feed feed, InboxFile file) {
    if (first.manifestDiffers(file) && first.state().equals("held") || empty.test(feed, file)) {
      return "received";
    }
    boolean undecided = first.state().equals("received") || first.state().equals("loading");
    return first.manifestDiffers(file) && undecided ? "waiting" : "skipped";
  }

  /** The finding on a file that repeats another (FIL-02). */
  static FileProblem sameAs(@Nullable String path) {
    return new FileProblem(RuleCode.FIL_02, null, null, null, path);
  }

  private static String place(String path, String digest) {
    return path + "\u0000" + digest;
  }
}
