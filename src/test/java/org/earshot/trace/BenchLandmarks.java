package org.earshot.trace;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.earshot.access.SystemActor;
import org.earshot.clip.Clips;
import org.earshot.clip.Voice;
import org.earshot.mark.Landmarks;
import org.earshot.tables.trace.tables.records.LandmarksRecord;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Keeps landmarks as the worker does, and looks clips up as a trace does, for benches. */
@TestComponent
public class BenchLandmarks {

    private final DSLContext db;
    private final Clips clips;
    private final FindClip finder;

    BenchLandmarks(DSLContext db, Clips clips, FindClip finder) {
        this.db = db;
        this.clips = clips;
        this.finder = finder;
    }

    /** One for each of the clips. */
    public void keep(List<Long> clipIds, List<Landmarks> landmarks) {
        List<LandmarksRecord> rows = new ArrayList<>();
        SystemActor.run("bench", () -> {
            for (int i = 0; i < clipIds.size(); i++) {
                long clipId = clipIds.get(i);
                String text =
                        Base64.getEncoder().encodeToString(landmarks.get(i).bytes());
                byte[] sealed = clips.seal(clipId, TakeLandmarks.purpose(Voice.DISGUISED), text);
                rows.add(new LandmarksRecord(clipId, Voice.DISGUISED.name(), sealed));
            }
        });
        db.transaction(all -> all.dsl().batchInsert(rows).execute());
    }

    /** The clips that a recording of 16 kHz mono resembles most, the first first. */
    public List<Long> find(float[] recording) {
        return SystemActor.call("bench", () -> finder.in(recording, percent -> {})).likes().stream()
                .map(FindClip.Like::clipId)
                .toList();
    }
}
