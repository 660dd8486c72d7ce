package org.hedui.jobs.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Feed;
import org.springframework.stereotype.Component;

/**
 * What this run has already found out of the files of the inbox: every byte is looked at once for
 * digest and charset. A run that goes on where another was broken off finds them anew.
 */
@Component
class ReceivedFiles {
  private final NightOptions options;
  private final PolicyInForce policy;
  private final Map<String, InboxFile> byPath = new ConcurrentHashMap<>();

  ReceivedFiles(NightOptions options, PolicyInForce policy) {
    this.options = options;
    this.policy = policy;
  }

  /** Looks through these files, several side by side; members of one archive one by one. */
  void survey(Collection<InboxFile> files) {
    byPath.clear();
    Map<Path, List<InboxFile>> onDisk =
        files.stream().collect(Collectors.groupingBy(InboxFile::file));
    onDisk.values().parallelStream().forEach(together -> together.forEach(InboxFile::sha256));
    files.forEach(file -> byPath.put(file.path(), file));
  }

  /** The file at a place of the inbox, looked at anew where it has been changed meanwhile. */
  InboxFile find(Feed feed, String path) {
    InboxFile known = byPath.get(path);
    return known != null && !known.changed()
        ? known
        : InboxScanner.find(options.requiredInbox(), feed, path, policy.readLimits());
  }
}
