package org.hedui.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a night and its database, and cuts or delays what goes through. */
final class Relay implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile long delay;
  private volatile boolean closed;
  private volatile boolean delayed;

  private Relay(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  static Relay to(int port) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, HERE), port);
    daemon(relay::accept);
    return relay;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Leads new connections elsewhere. */
  void target(int port) {
    target = port;
  }

  /** Holds every piece back for so many milliseconds. */
  void delay(long milliseconds) {
    delay = milliseconds;
  }

  /** Whether anything has come late. */
  boolean hasDelayed() {
    return delayed;
  }

  /** Cuts all connections as a broken line does: without a word. */
  void cut() {
    for (Socket socket : open) {
      try (socket) {
        socket.setSoLinger(true, 0);
      } catch (IOException e) {
        continue; // closed already
      }
    }
    open.clear();
  }

  /** Takes no new connections until {@link #target} leads to an open port. */
  private void accept() {
    while (!closed) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        continue; // closed, or nobody there to lead to
      }
    }
  }

  private void connect(Socket near) throws IOException {
    Socket far;
    try {
      far = new Socket(HERE, target);
    } catch (IOException e) {
      near.close();
      return;
    }
    open.add(near);
    open.add(far);
    daemon(() -> pass(near, far));
    daemon(() -> pass(far, near));
  }

  private void pass(Socket from, Socket to) {
    byte[] piece = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (delay > 0) {
          delayed = true;
          Thread.sleep(delay);
        }
        out.write(piece, 0, n);
      }
    } catch (IOException e) {
      // cut
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.remove(from);
    open.remove(to);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    door.close();
    cut();
  }
}
