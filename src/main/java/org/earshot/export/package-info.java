/**
 * Files with words heard that leave the tool: asked for with a purpose, released by a second person, made in the background, encrypted to a
 * recipient's key or fetched once by whoever released them, and listed for ever. Each carries one row that is no review and tells which export
 * it came from. It refuses one person alone, a second download, and reviews of clips that were erased, held or private before
 * the file was fetched. It may use {@code review}, {@code queue}, {@code clip} and {@code notice}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "audit", "access", "notice", "clip", "queue", "review", "tables"
        })
@NullMarked
package org.earshot.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
