package org.earshot.risk;

import static org.earshot.tables.risk.Tables.PREDICTION;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.shared.AddOnce;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Rows of predictions, one a clip. */
@Component
final class PredictionStore {

    private final DSLContext db;

    PredictionStore(DSLContext db) {
        this.db = db;
    }

    Map<Long, Prediction> of(Collection<Long> clips) {
        return db.select(PREDICTION.CLIP_ID, PREDICTION.SEVERITY, PREDICTION.SIGNALS)
                .from(PREDICTION)
                .where(PREDICTION.CLIP_ID.in(clips))
                .fetchMap(
                        PREDICTION.CLIP_ID,
                        row -> new Prediction(
                                row.value2(),
                                Arrays.stream(row.value3().split(","))
                                        .filter(code -> !code.isEmpty())
                                        .map(Signal::valueOf)
                                        .collect(Collectors.toSet())));
    }

    void add(long clip, Prediction prediction) {
        AddOnce.added(db.insertInto(PREDICTION)
                .set(PREDICTION.CLIP_ID, clip)
                .set(PREDICTION.SEVERITY, prediction.severity())
                .set(
                        PREDICTION.SIGNALS,
                        prediction.signals().stream().map(Enum::name).collect(Collectors.joining(",")))
                .onDuplicateKeyIgnore());
    }

    void remove(long clip) {
        db.deleteFrom(PREDICTION).where(PREDICTION.CLIP_ID.eq(clip)).execute();
    }
}
