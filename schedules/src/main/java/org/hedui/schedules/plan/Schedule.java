package org.hedui.schedules.plan;

/**
 * One line of the plan.
 *
 * @param duty what is done
 * @param at when
 * @param missed what becomes of missed times
 * @param tries how often it is begun in all before it is given up
 * @param againAfterMinutes how long after a failure it is tried again
 */
public record Schedule(DutyName duty, When at, Missed missed, int tries, int againAfterMinutes) {}
