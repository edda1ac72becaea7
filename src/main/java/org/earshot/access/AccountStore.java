package org.earshot.access;

import static org.earshot.tables.access.Tables.ACCOUNT;
import static org.earshot.tables.access.Tables.ACCOUNT_CLEARANCE;
import static org.earshot.tables.access.Tables.ACCOUNT_LANGUAGE;
import static org.earshot.tables.access.Tables.ACCOUNT_ROLE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of accounts with their roles, languages and clearances. */
@Component
final class AccountStore {

    private static final Field<Set<Role>> ROLES = multiset(
                    select(ACCOUNT_ROLE.ROLE).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .convertFrom(
                    rows -> rows.stream().map(row -> Role.valueOf(row.value1())).collect(Collectors.toSet()));

    private static final Field<Set<String>> LANGUAGES = multiset(select(ACCOUNT_LANGUAGE.LANGUAGE)
                    .from(ACCOUNT_LANGUAGE)
                    .where(ACCOUNT_LANGUAGE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .convertFrom(rows -> Set.copyOf(rows.getValues(0, String.class)));

    private static final Field<Set<String>> CLEARANCES = multiset(select(ACCOUNT_CLEARANCE.CLEARANCE)
                    .from(ACCOUNT_CLEARANCE)
                    .where(ACCOUNT_CLEARANCE.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .convertFrom(rows -> Set.copyOf(rows.getValues(0, String.class)));

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<Person> person(long id) {
        return people(ACCOUNT.ID.eq(id)).stream().findFirst();
    }

    List<Person> all() {
        return people(noCondition());
    }

    private List<Person> people(Condition condition) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ROLES,
                        LANGUAGES,
                        CLEARANCES,
                        ACCOUNT.SITE_ID,
                        ACCOUNT.STATE.eq("ACTIVE"))
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(Records.mapping(Person::new));
    }

    List<Long> holding(Role role, @Nullable Long siteId) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(role.name()))
                .and(ACCOUNT.STATE.eq("ACTIVE"))
                .and(siteId == null ? noCondition() : ACCOUNT.SITE_ID.eq(siteId))
                .orderBy(ACCOUNT.ID)
                .fetch(ACCOUNT.ID);
    }

    Map<Long, String> names(Collection<Long> ids) {
        return db.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME);
    }

    Optional<SignedIn> signIn(String username) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        ROLES,
                        ACCOUNT.STATE.eq("ACTIVE"),
                        ACCOUNT.GENERATION)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(Records.mapping(SignedIn::new));
    }

    /** The account's generation while it is active, else nothing. */
    Optional<Integer> generation(long id) {
        return db.select(ACCOUNT.GENERATION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id).and(ACCOUNT.STATE.eq("ACTIVE")))
                .fetchOptional(ACCOUNT.GENERATION);
    }

    boolean anybody() {
        return db.fetchExists(ACCOUNT);
    }

    boolean taken(String username) {
        return db.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    int otherActiveAdministrators(long id) {
        return db.fetchSingle(selectCount()
                        .from(ACCOUNT)
                        .join(ACCOUNT_ROLE)
                        .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .where(ACCOUNT_ROLE.ROLE.eq("ADMIN"))
                        .and(ACCOUNT.STATE.eq("ACTIVE"))
                        .and(ACCOUNT.ID.ne(id)))
                .value1();
    }

    long add(Profile profile) {
        long id = db.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, profile.username())
                .set(ACCOUNT.DISPLAY_NAME, profile.displayName())
                .set(ACCOUNT.CUSTODIAN, profile.roles().contains(Role.CUSTODIAN))
                .set(ACCOUNT.SITE_ID, profile.siteId())
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
        addBelongings(id, profile);
        return id;
    }

    void change(long id, Profile profile) {
        db.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id)).execute();
        db.deleteFrom(ACCOUNT_LANGUAGE)
                .where(ACCOUNT_LANGUAGE.ACCOUNT_ID.eq(id))
                .execute();
        db.deleteFrom(ACCOUNT_CLEARANCE)
                .where(ACCOUNT_CLEARANCE.ACCOUNT_ID.eq(id))
                .execute();
        db.update(ACCOUNT)
                .set(ACCOUNT.USERNAME, profile.username())
                .set(ACCOUNT.DISPLAY_NAME, profile.displayName())
                .set(ACCOUNT.CUSTODIAN, profile.roles().contains(Role.CUSTODIAN))
                .set(ACCOUNT.SITE_ID, profile.siteId())
                .where(ACCOUNT.ID.eq(id))
                .execute();
        addBelongings(id, profile);
    }

    private void addBelongings(long id, Profile profile) {
        for (Role role : profile.roles()) {
            db.insertInto(ACCOUNT_ROLE)
                    .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                    .set(ACCOUNT_ROLE.CUSTODIAN, profile.roles().contains(Role.CUSTODIAN))
                    .set(ACCOUNT_ROLE.ROLE, role.name())
                    .execute();
        }
        for (String language : profile.languages()) {
            db.insertInto(ACCOUNT_LANGUAGE)
                    .set(ACCOUNT_LANGUAGE.ACCOUNT_ID, id)
                    .set(ACCOUNT_LANGUAGE.LANGUAGE, language)
                    .execute();
        }
        for (String clearance : profile.clearances()) {
            db.insertInto(ACCOUNT_CLEARANCE)
                    .set(ACCOUNT_CLEARANCE.ACCOUNT_ID, id)
                    .set(ACCOUNT_CLEARANCE.CLEARANCE, clearance)
                    .execute();
        }
    }

    void password(long id, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void state(long id, String state) {
        db.update(ACCOUNT).set(ACCOUNT.STATE, state).where(ACCOUNT.ID.eq(id)).execute();
    }

    /** From now on every session opened before has lost its right. */
    void endSessions(long id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.GENERATION, ACCOUNT.GENERATION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }
}
