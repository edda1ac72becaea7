package org.earshot.access;

import java.time.ZoneId;

/** A place where people work, with its time zone. */
public record Site(long id, String name, ZoneId zone, boolean retired) {}
