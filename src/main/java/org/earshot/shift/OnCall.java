package org.earshot.shift;

import java.util.List;

/** Who is to be called at a moment: accounts on call, and those behind them. */
public record OnCall(List<Long> first, List<Long> backup) {}
