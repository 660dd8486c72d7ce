package org.hedui.rules.policy;

/**
 * How long a programme lasts.
 *
 * @param level label of the level: 中级, 高级, …
 * @param start label of the starting point: 初中, 高中, …
 * @param fewestMonths shortest
 * @param mostMonths longest
 */
public record StudyLength(String level, String start, int fewestMonths, int mostMonths) {}
