package org.hedui.sample;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * A family of errors.
 *
 * @param name for messages: the rule it is about and the variant
 * @param fits which student it can be planted on
 * @param plant plants it and notes what must be found
 */
record Family(String name, BiPredicate<Dossier, Stage> fits, BiConsumer<Dossier, Stage> plant) {}
