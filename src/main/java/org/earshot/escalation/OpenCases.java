package org.earshot.escalation;

import java.util.Map;

/**
 * How much of the mandatory path is under way, without drills and with nobody in it.
 *
 * @param byState open cases; every open state is there
 * @param breached clocks of open cases that still run and whose time is over; every kind is there
 */
public record OpenCases(Map<CaseState, Integer> byState, Map<ClockKind, Integer> breached) {}
