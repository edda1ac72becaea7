package org.earshot.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file that was let out to the person who fetches it: what is written from here is on record, and cannot be asked for twice. */
public final class ExportFile {

    /** What the record is told at the end. */
    interface End {
        void of(boolean whole);
    }

    private final String name;
    private final long bytes;
    private final InputStream content;
    private final End end;

    ExportFile(String name, long bytes, InputStream content, End end) {
        this.name = name;
        this.bytes = bytes;
        this.content = content;
        this.end = end;
    }

    /** Such as EXP-12.jsonl, or EXP-12.jsonl.age when it is encrypted. */
    public String name() {
        return name;
    }

    public long bytes() {
        return bytes;
    }

    /** Once; throws {@link IOException} when it breaks off, which is on record then. */
    public void writeTo(OutputStream out) throws IOException {
        boolean whole = false;
        try (content) {
            whole = content.transferTo(out) == bytes;
            out.flush();
        } catch (IOException | RuntimeException e) {
            whole = false;
            throw e;
        } finally {
            end.of(whole);
        }
    }
}
