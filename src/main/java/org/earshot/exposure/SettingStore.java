package org.earshot.exposure;

import static org.earshot.tables.exposure.Tables.RELAXATION;
import static org.earshot.tables.exposure.Tables.SETTING;
import static org.jooq.impl.DSL.currentInstant;

import java.util.List;
import java.util.Optional;
import org.earshot.tables.exposure.tables.records.SettingRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of the settings, added only, and what somebody asks to relax. */
@Component
final class SettingStore {

    private final DSLContext db;
    private final JsonMapper json;

    SettingStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<SettingsVersion> versions() {
        return db.selectFrom(SETTING).orderBy(SETTING.VERSION.desc()).fetch(SettingStore::version);
    }

    private static SettingsVersion version(SettingRecord row) {
        return new SettingsVersion(
                row.getVersion(),
                settings(row),
                row.getReason(),
                row.getProposedBy(),
                row.getAgreedBy(),
                row.getSetAt());
    }

    static Settings settings(SettingRecord row) {
        return new Settings(
                row.getWeightS1(),
                row.getWeightS2(),
                row.getWeightS3(),
                row.getWeightS4(),
                row.getWordsCount(),
                row.getHalfLifeMinutes(),
                row.getAcuteTrigger(),
                row.getDayBudget(),
                row.getWeekBudget(),
                row.getNewcomerFactor(),
                row.getNewcomerDays(),
                row.getSensitiveMinutes(),
                row.getCalmEndMinutes(),
                row.getNeutralAfterS2(),
                row.getNeutralAfterS3());
    }

    /** Two that write the same version at once: the key lets one of them through. */
    void add(int version, Settings set, @Nullable String reason, long proposedBy, @Nullable Long agreedBy) {
        db.insertInto(SETTING)
                .set(SETTING.VERSION, version)
                .set(SETTING.WEIGHT_S1, set.weightS1())
                .set(SETTING.WEIGHT_S2, set.weightS2())
                .set(SETTING.WEIGHT_S3, set.weightS3())
                .set(SETTING.WEIGHT_S4, set.weightS4())
                .set(SETTING.WORDS_COUNT, set.wordsCount())
                .set(SETTING.HALF_LIFE_MINUTES, set.halfLifeMinutes())
                .set(SETTING.ACUTE_TRIGGER, set.acuteTrigger())
                .set(SETTING.DAY_BUDGET, set.dayBudget())
                .set(SETTING.WEEK_BUDGET, set.weekBudget())
                .set(SETTING.NEWCOMER_FACTOR, set.newcomerFactor())
                .set(SETTING.NEWCOMER_DAYS, set.newcomerDays())
                .set(SETTING.SENSITIVE_MINUTES, set.sensitiveMinutes())
                .set(SETTING.CALM_END_MINUTES, set.calmEndMinutes())
                .set(SETTING.NEUTRAL_AFTER_S2, set.neutralAfterS2())
                .set(SETTING.NEUTRAL_AFTER_S3, set.neutralAfterS3())
                .set(SETTING.REASON, reason)
                .set(SETTING.PROPOSED_BY, proposedBy)
                .set(SETTING.AGREED_BY, agreedBy)
                .execute();
    }

    long propose(Settings set, int askedOf, String reason, long by) {
        return db.insertInto(RELAXATION)
                .set(RELAXATION.SETTINGS, JSONB.jsonb(json.writeValueAsString(set)))
                .set(RELAXATION.ASKED_OF, askedOf)
                .set(RELAXATION.REASON, reason)
                .set(RELAXATION.PROPOSED_BY, by)
                .returningResult(RELAXATION.ID)
                .fetchSingle()
                .value1();
    }

    /** Those nobody has answered, oldest first. */
    List<Relaxation> open() {
        return db.selectFrom(RELAXATION)
                .where(RELAXATION.ANSWERED_AT.isNull())
                .orderBy(RELAXATION.ID)
                .fetch(row -> new Relaxation(
                        row.getId(),
                        json.readValue(row.getSettings().data(), Settings.class),
                        row.getAskedOf(),
                        row.getReason(),
                        row.getProposedBy(),
                        row.getProposedAt()));
    }

    Optional<Relaxation> open(long id) {
        return open().stream().filter(each -> each.id() == id).findFirst();
    }

    /** False when it has been answered meanwhile. */
    boolean answer(long id, long by, boolean agreed) {
        return db.update(RELAXATION)
                        .set(RELAXATION.ANSWERED_BY, by)
                        .set(RELAXATION.ANSWERED_AT, currentInstant())
                        .set(RELAXATION.AGREED, agreed)
                        .where(RELAXATION.ID.eq(id).and(RELAXATION.ANSWERED_AT.isNull()))
                        .execute()
                == 1;
    }
}
