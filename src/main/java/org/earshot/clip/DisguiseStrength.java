package org.earshot.clip;

import org.earshot.disguise.Strength;

/** Says how far the voices of a clip are changed that is about to be made ready; whoever knows where it will go implements it. */
public interface DisguiseStrength {

    /** {@link Strength#STRONG} where nothing else was decided. */
    Strength of(Clip clip);
}
