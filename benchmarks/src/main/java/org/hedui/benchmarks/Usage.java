package org.hedui.benchmarks;

/**
 * What something cost.
 *
 * @param seconds by the clock on the wall
 * @param clientCpu CPU seconds of the program itself
 * @param serverCpu CPU seconds of PostgreSQL, all its processes
 * @param clientMb the most memory that the program held
 * @param serverMb the most memory that PostgreSQL held, shared buffers included
 */
record Usage(double seconds, double clientCpu, double serverCpu, long clientMb, long serverMb) {

  double cpu() {
    return clientCpu + serverCpu;
  }
}
