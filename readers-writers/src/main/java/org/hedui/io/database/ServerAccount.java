package org.hedui.io.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedui.io.Owners;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root starts it as somebody else:
 * in a user namespace of its own where that is allowed (files stay root's), else as {@code nobody},
 * else as the ordinary user who owns the data already. An ordinary user simply starts it.
 *
 * @param prefix the command that changes the account, in front of the program
 * @param uid who must own the data
 * @param gid the group of the data
 */
record ServerAccount(List<String> prefix, int uid, int gid) {
  private static final UnixSystem SELF = new UnixSystem();
  private static final int NOBODY = 65_534;

  /** The program with its arguments, as this account. */
  List<String> command(List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }

  /** Finds an account that can run the programs on this directory, and gives it the directory. */
  static Optional<ServerAccount> find(ServerBinaries binaries, Path cluster) throws IOException {
    if (!Owners.isRoot()) {
      return Optional.of(new ServerAccount(List.of(), (int) SELF.getUid(), (int) SELF.getGid()));
    }
    for (ServerAccount account : candidates(cluster)) {
      Owners.giveTo(cluster, account.uid, account.gid);
      if (account.works(binaries, cluster)) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }

  private static List<ServerAccount> candidates(Path cluster) throws IOException {
    List<ServerAccount> candidates = new ArrayList<>();
    int owner = Owners.user(cluster);
    if (owner == 0) {
      candidates.add(new ServerAccount(List.of("unshare", "-U", "--"), 0, 0));
      addOrdinary(candidates, NOBODY, NOBODY);
    } else {
      addOrdinary(candidates, owner, Owners.group(cluster));
      candidates.add(new ServerAccount(List.of("unshare", "-U", "--"), 0, 0));
    }
    candidates.add(new ServerAccount(List.of("runuser", "-u", "nobody", "--"), NOBODY, NOBODY));
    candidates.add(
        new ServerAccount(
            List.of("su", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "nobody", "sh"),
            NOBODY,
            NOBODY));
    return candidates;
  }

  private static void addOrdinary(List<ServerAccount> candidates, int uid, int gid) {
    List<String> drop = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    candidates.add(new ServerAccount(join(drop, List.of("--")), uid, gid));
    // The data may lie below a directory that only root may enter (/root): one capability more.
    candidates.add(
        new ServerAccount(
            join(drop, List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--")),
            uid,
            gid));
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private boolean works(ServerBinaries binaries, Path cluster) {
    List<String> probe =
        List.of(
            "sh",
            "-c",
            // initdb looks for its sister program and for our name
            "[ -w \"$2\" ] && cd \"$2\" && \"$1\" --show --pgdata=\"$2\"",
            "sh",
            binaries.program("initdb").toString(),
            cluster.toString());
    try {
      return new ProcessBuilder(command(probe))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
