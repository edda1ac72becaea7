package org.earshot.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.earshot.testing.TestDatabase;
import org.jooq.DSLContext;

/** Does to stored evidence what nobody may: somebody with the database's password, or a failing disk. */
public final class ByHand {

    private static final Path SOUNDS = Path.of("target/test-data/sounds");

    private final DSLContext db;

    public ByHand(DSLContext db) {
        this.db = db;
    }

    /** Runs the statement on an append-only table with its trigger out of the way. */
    public void change(String table, String sql, Object... values) {
        String trigger = "append_only_" + table.substring(table.indexOf('.') + 1);
        String schema = table.substring(0, table.indexOf('.') + 1);
        if (TestDatabase.POSTGRES) {
            db.execute("alter table " + table + " disable trigger " + trigger);
            db.execute(sql, values);
            db.execute("alter table " + table + " enable trigger " + trigger);
        } else {
            db.execute("drop trigger " + schema + trigger);
            db.execute(sql, values);
            db.execute("create trigger " + schema + trigger + " before update, delete on " + table
                    + " for each row call 'org.earshot.audit.RefuseChange'");
        }
    }

    public Path original(long clip) {
        return SOUNDS.resolve(
                db.fetchSingle("select location from clip.sound where clip_id = ? and kind = 'ORIGINAL'", clip)
                        .get(0, String.class));
    }

    /** Flips a bit in the middle of the file. */
    public void flip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(Path file) {
        try {
            Files.move(file, away(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In its place stands what cannot be read: a disk that fails. */
    public void failing(Path file) {
        remove(file);
        try {
            Files.createDirectory(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void back(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.move(away(file), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path away(Path file) {
        return file.resolveSibling(file.getFileName() + ".away");
    }
}
