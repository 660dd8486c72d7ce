/** Measures what a night costs on this machine, and what the machine would need at least. */
@NullMarked
package org.hedui.benchmarks;

import org.jspecify.annotations.NullMarked;
