package org.hedui.schedules.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a node is called in the book: its host and process. */
final class NodeName {
  private NodeName() {}

  static String ofThisMachine() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "localhost"; // a machine without a name in DNS
    }
    return host + "/" + ProcessHandle.current().pid();
  }
}
