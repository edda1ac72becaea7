package org.earshot.notice;

import java.util.UUID;

/** A message on its way. */
record Message(long id, UUID key, Notice notice, boolean reached) {}
