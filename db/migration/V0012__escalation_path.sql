-- The mandatory path of a case, from the raise to a recorded decision and an answer. What may not be is refused here too.
alter table escalation.raised_case rename to case_file;
-- Null for a case that the system raised, such as one for evidence that was changed.
alter table escalation.case_file alter column raised_by drop not null;
alter table escalation.case_file add column raised_via varchar(12) default 'DESK' not null
    check (raised_via in ('DESK', 'RECENT', 'SUPERVISOR', 'SECOND_LOOK', 'EVIDENCE', 'DRILL'));
alter table escalation.case_file add column drill boolean default false not null;
alter table escalation.case_file add column site_id bigint;
-- The note, sealed with the clip's key; the plain column is used only where the key does not open.
alter table escalation.case_file add column sealed_note bytea;
alter table escalation.case_file add column captured_at timestamp with time zone;
alter table escalation.case_file add column procedure_version varchar(20) default '1.0' not null;
alter table escalation.case_file add column state varchar(20) default 'RAISED' not null
    check (state in ('RAISED', 'ACKNOWLEDGED', 'TRIAGED', 'IN_ASSESSMENT', 'DECISION_PROPOSED', 'DECIDED',
                     'REFERRAL_PENDING', 'REFERRED', 'CLOSED', 'MERGED'));
alter table escalation.case_file add column version int default 1 not null;
alter table escalation.case_file add column sorted_as varchar(3) default 'C00' not null;
alter table escalation.case_file add column severity varchar(2) default 'P1' not null
    check (severity in ('P0', 'P1', 'P2', 'P3'));
-- A reopened case begins a new round of clocks.
alter table escalation.case_file add column in_round int default 1 not null;
alter table escalation.case_file add column round_from timestamp with time zone default current_timestamp not null;
alter table escalation.case_file add column owner_id bigint;
alter table escalation.case_file add column acknowledged_by bigint;
alter table escalation.case_file add column triaged_by bigint;
alter table escalation.case_file add column pattern_step boolean default false not null;
alter table escalation.case_file add column sealed boolean default false not null;
alter table escalation.case_file add column break_glass boolean default false not null;
alter table escalation.case_file add column hold_id bigint;
alter table escalation.case_file add column hold_until timestamp with time zone;
alter table escalation.case_file add column hold_owner_id bigint;
alter table escalation.case_file add column merge_into varchar(20);
alter table escalation.case_file add column merge_proposed_by bigint;
alter table escalation.case_file add column merge_confirmed_by bigint;
alter table escalation.case_file add column answer_state varchar(10) default 'OPEN' not null
    check (answer_state in ('OPEN', 'GIVEN', 'DECLINED'));
alter table escalation.case_file add column answered_at timestamp with time zone;
-- The raiser asked not to hear of it before.
alter table escalation.case_file add column answers_from timestamp with time zone;
alter table escalation.case_file add column relook varchar(10) default 'NONE' not null
    check (relook in ('NONE', 'ASKED', 'CONFIRMED', 'REOPENED', 'WAIVED'));
alter table escalation.case_file add column relook_until timestamp with time zone;
-- The approved decision that stands.
alter table escalation.case_file add column standing_decision int;
alter table escalation.case_file add column closed_by bigint;
-- False until hold, clocks and receipt are there too: a raise is never lost because one of them failed.
alter table escalation.case_file add column whole boolean default true not null;
-- For lists: whether anything is still to be done, when the next clock runs out, and whether one has.
alter table escalation.case_file add column is_open boolean default true not null;
alter table escalation.case_file add column next_due timestamp with time zone;
alter table escalation.case_file add column overdue boolean default false not null;
-- The end of the chain of events.
alter table escalation.case_file add column event_seq int default 0 not null;
alter table escalation.case_file add column event_hash varchar(64) default '' not null;
update escalation.case_file set sorted_as = category;
alter table escalation.case_file add constraint case_raised_by unique (id, raised_by);
alter table escalation.case_file add constraint case_triaged_by unique (id, triaged_by);
alter table escalation.case_file add constraint nothing_closes_without_decision_answer_and_hold check (
    state <> 'CLOSED'
    or (standing_decision is not null and answer_state <> 'OPEN' and hold_owner_id is not null
        and hold_until is not null and closed_by is not null and acknowledged_by is not null and triaged_by is not null));
alter table escalation.case_file add constraint decided_means_a_decision check (
    state not in ('DECIDED', 'REFERRAL_PENDING', 'REFERRED') or standing_decision is not null);
alter table escalation.case_file add constraint raiser_does_not_acknowledge check (
    raised_by is null or acknowledged_by is null or acknowledged_by <> raised_by);
alter table escalation.case_file add constraint raiser_does_not_own check (
    raised_by is null or owner_id is null or owner_id <> raised_by);
alter table escalation.case_file add constraint two_people_merge check (
    (state = 'MERGED') = (merge_confirmed_by is not null)
    and (merge_confirmed_by is null or (merge_into is not null and merge_proposed_by is not null and merge_confirmed_by <> merge_proposed_by)));
create index case_by_due on escalation.case_file (is_open, next_due, id);
create index case_by_clip on escalation.case_file (clip_id);

-- A proposal and what became of it. Whoever approves it is none of those who made the case what it is.
create table escalation.decision (
    case_id         bigint      not null references escalation.case_file (id),
    no              int         not null,
    outcome         varchar(40) not null,
    rationale       text        not null,
    unknowns        text        not null,
    legal_basis     text,
    tried           text,
    -- The approved decision releases the hold, so that the clip can be erased.
    erases          boolean     default false not null,
    raised_by       bigint,
    triaged_by      bigint      not null,
    emergency_by    bigint,
    proposed_by     bigint      not null,
    proposed_at     timestamp with time zone not null,
    approved_by     bigint,
    approved_at     timestamp with time zone,
    -- The number again once it is approved, so that a case can point to nothing else.
    approved_no     int,
    returned_by     bigint,
    returned_at     timestamp with time zone,
    return_reason   text,
    first_signature_by  bigint,
    second_signature_by bigint,
    recipient       varchar(200),
    pack_sha256     varchar(64),
    sent_at         timestamp with time zone,
    one_signature_reviewed_by bigint,
    delivery        text,
    delivered_at    timestamp with time zone,
    primary key (case_id, no),
    unique (case_id, approved_no),
    foreign key (case_id, raised_by) references escalation.case_file (id, raised_by),
    foreign key (case_id, triaged_by) references escalation.case_file (id, triaged_by),
    constraint approved_whole check (
        (approved_by is null and approved_at is null and approved_no is null)
        or (approved_by is not null and approved_at is not null and approved_no = no)),
    constraint approver_is_somebody_else check (
        approved_by is null
        or (approved_by <> proposed_by and approved_by <> triaged_by
            and (raised_by is null or approved_by <> raised_by)
            and (emergency_by is null or approved_by <> emergency_by))),
    constraint two_signatures_of_two_people check (
        second_signature_by is null or (first_signature_by is not null and first_signature_by <> second_signature_by)),
    constraint reviewer_of_one_signature_is_somebody_else check (
        one_signature_reviewed_by is null or one_signature_reviewed_by <> first_signature_by)
);
alter table escalation.case_file add constraint standing_decision_is_approved
    foreign key (id, standing_decision) references escalation.decision (case_id, approved_no);

-- The emergency lane: each opening with its end and its second person.
create table escalation.emergency (
    case_id        bigint not null references escalation.case_file (id),
    no             int    not null,
    opened_by      bigint not null,
    opened_at      timestamp with time zone not null,
    commander_id   bigint,
    updated_at     timestamp with time zone not null,
    stood_down_by  bigint,
    stood_down_at  timestamp with time zone,
    reached        varchar(10) check (reached in ('YES', 'NO', 'UNKNOWN', 'NOBODY')),
    reviewed_by    bigint,
    reviewed_at    timestamp with time zone,
    primary key (case_id, no),
    constraint reviewer_is_somebody_else check (reviewed_by is null or reviewed_by <> opened_by)
);

-- Steps of the pinned procedure that were done, or marked not applicable where that is allowed.
create table escalation.case_step (
    case_id bigint      not null references escalation.case_file (id),
    step_id varchar(20) not null,
    state   varchar(20) not null check (state in ('DONE', 'NOT_APPLICABLE')),
    done_by bigint,
    done_at timestamp with time zone not null,
    primary key (case_id, step_id)
);

-- What people wrote about a case, sealed with the clip's key; the plain column is used only where the key does not open.
create table escalation.case_text (
    id      bigint generated by default as identity primary key,
    case_id bigint      not null references escalation.case_file (id),
    kind    varchar(20) not null,
    ref     varchar(40) not null,
    sealed  bytea,
    plain   text,
    said_by bigint,
    said_at timestamp with time zone not null
);
create index case_text_by_case on escalation.case_text (case_id, id);

create table escalation.case_clock (
    case_id    bigint      not null references escalation.case_file (id),
    in_round   int         not null,
    kind       varchar(20) not null,
    started_at timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    met_at     timestamp with time zone,
    breached_at timestamp with time zone,
    reason     text,
    reason_by  bigint,
    primary key (case_id, in_round, kind)
);
create index case_clock_by_due on escalation.case_clock (met_at, due_at);

-- Everything that happened to a case, each row with the hash of the one before.
create table escalation.case_event (
    case_id    bigint      not null,
    seq        int         not null,
    at         timestamp with time zone not null,
    actor_id   bigint,
    actor_name varchar(120) not null,
    command    varchar(30) not null,
    from_state varchar(20) not null,
    to_state   varchar(20) not null,
    detail     text        not null,
    hash       varchar(64) not null,
    primary key (case_id, seq)
);

-- Who looked at what of a case and why; sound opens a moment later, and only for a while.
create table escalation.case_access (
    id         bigint generated by default as identity primary key,
    case_id    bigint      not null references escalation.case_file (id),
    account_id bigint      not null,
    kind       varchar(12) not null check (kind in ('FACTS', 'TRANSCRIPT', 'SOUND')),
    reason     text,
    at         timestamp with time zone not null,
    opens_at   timestamp with time zone,
    ends_at    timestamp with time zone
);
create index case_access_by_case on escalation.case_access (case_id, account_id);

-- What the raiser is told, in an order.
create table escalation.case_answer (
    case_id bigint      not null references escalation.case_file (id),
    no      int         not null,
    kind    varchar(20) not null,
    outcome varchar(40),
    at      timestamp with time zone not null,
    primary key (case_id, no)
);

create table escalation.case_link (
    case_id   bigint not null references escalation.case_file (id),
    other_id  bigint not null references escalation.case_file (id),
    why       varchar(20) not null check (why in ('SAME_DEVICE', 'SAME_EVENT', 'RELATED', 'MERGED', 'EVIDENCE')),
    linked_by bigint,
    linked_at timestamp with time zone not null,
    primary key (case_id, other_id),
    check (case_id <> other_id)
);

-- Somebody who says that they are too close to a case: they cannot own it or decide it.
create table escalation.case_conflict (
    case_id    bigint not null references escalation.case_file (id),
    account_id bigint not null,
    said_at    timestamp with time zone not null,
    primary key (case_id, account_id)
);

-- Who has listened to the clip of a case.
create index heard_by_clip on playback.heard (clip_id, account_id);
