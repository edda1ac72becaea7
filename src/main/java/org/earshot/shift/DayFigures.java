package org.earshot.shift;

import java.util.List;

/** Figures of a person's shift for the end page, answered by the capabilities above that know them. */
public interface DayFigures {

    /** The figures of one shift, in the order they are to be read. Asked inside the transaction that ends the shift. */
    List<DayFigure> of(long shiftId, long accountId);
}
