package org.hedui.jobs.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.springframework.stereotype.Component;

/**
 * Looks through the inbox, or at the files given by hand, and writes a receipt for every file that
 * is new: number, digest, order and lane. A file is known by its place and digest; the same bytes
 * at another place are recorded and skipped (FIL-02). All in one transaction, so that the numbers
 * are the same however often a night is broken off.
 */
@Component
class ReceiveFiles {
  private final NightOptions options;
  private final PolicyInForce policy;
  private final ReceivedFiles received;
  private final WorkFolder work;

  ReceiveFiles(
      NightOptions options, PolicyInForce policy, ReceivedFiles received, WorkFolder work) {
    this.options = options;
    this.policy = policy;
    this.received = received;
    this.work = work;
  }

  /** Receives what there is; returns the number of files. */
  long receive(Connection connection, ForgottenRows.Readers readers) throws SQLException {
    String judgedBy = judgedBy(options.requiredInbox());
    ReceiptStore store = new ReceiptStore(connection, judgedBy);
    Receipts receipts =
        new Receipts(
            connection, store, options.date(), judgedBy, this::empty, options.wholeInbox());
    Map<Feed, List<InboxFile>> inbox = new EnumMap<>(Feed.class);
    for (Feed feed : Feed.values()) {
      inbox.put(feed, inOrder(scan(feed)));
    }
    List<InboxFile> files = inbox.values().stream().flatMap(List::stream).toList();
    SeenFiles seenBefore = new SeenFiles(connection);
    if (!options.afresh()) {
      seenBefore.recall(files);
    }
    received.survey(files);
    seenBefore.remember(files, options.wholeInbox());
    receipts.begin(files);
    long seen = 0;
    for (Map.Entry<Feed, List<InboxFile>> feed : inbox.entrySet()) {
      for (InboxFile file : feed.getValue()) {
        seen++;
        receipts.take(feed.getKey(), file);
      }
    }
    receipts.end(readers);
    Lanes.assign(connection, options.lanes(), receipts.taken());
    return seen;
  }

  /**
   * Receives files anew that would count tonight but whose rows are purged: what replaced them is
   * held. Only where they lie in the inbox, of which all must be known; one that is gone since it
   * was looked through stands aside for the one before it.
   *
   * @return whether there may be more: what was received may be held, and what was gone cannot
   *     count
   */
  boolean again(Connection connection, int lane) throws SQLException {
    if (!options.wholeInbox()) {
      return false;
    }
    ReceiptStore store = new ReceiptStore(connection, judgedBy(options.requiredInbox()));
    List<KnownFile> wanted = store.purgedButStanding();
    Map<Integer, List<FileProblem>> problems = new LinkedHashMap<>();
    for (KnownFile known : wanted) {
      InboxFile file = received.find(known.feed(), known.path());
      if (file.sha256().equals(known.sha256())) {
        store.clear(known);
        store.insert(known.number(), known.feed(), file, "received", known.first());
        store.lane(known.number(), lane);
        problems.put(known.number(), FileFindings.ofReceipt(file));
      } else {
        store.absent(known.number());
      }
    }
    store.forgotten().delete(connection, ForgottenRows.Readers.MUST_NOT_WAIT);
    new FileStore(connection).problems(problems);
    return !wanted.isEmpty();
  }

  private List<InboxFile> scan(Feed feed) {
    return InboxScanner.scan(options.requiredInbox(), feed, policy.readLimits()).stream()
        .filter(file -> options.takes(file.path()))
        .toList();
  }

  private static List<InboxFile> inOrder(List<InboxFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(InboxFile::sortTime).thenComparing(InboxFile::path))
        .toList();
  }

  /**
   * What findings of rows depend on besides their file: rule book, policy, and the divisions that
   * lie in the inbox. A division that is added later makes numbers right that were not.
   */
  private String judgedBy(Path inbox) {
    String divisions =
        InboxScanner.scan(inbox, Feed.DIVISIONS, policy.readLimits()).stream()
            .map(InboxFile::sha256)
            .sorted()
            .collect(Collectors.joining());
    return divisions.isEmpty()
        ? policy.rulesVersion()
        : policy.rulesVersion() + "-" + UUID.nameUUIDFromBytes(divisions.getBytes(US_ASCII));
  }

  /** Whether a file has no rows of data, which is the more useful thing to say of it (FIL-17). */
  private boolean empty(Feed feed, InboxFile file) {
    try (TableReader reader =
        TableReader.open(file, feed, policy.headerAliases(), policy.readLimits(), work)) {
      return reader.problems().stream().anyMatch(p -> p.rule() == RuleCode.FIL_17);
    }
  }
}
