-- What the migrations make, for reading; SchemaTest compares it on H2 and PostgreSQL.

table access.account
    id bigint not null identity
    username varchar(80) not null
    display_name varchar(120) not null
    password_hash varchar(200)
    state varchar(10) not null
    custodian boolean not null
    site_id bigint
    generation int not null
    created_at timestamp(6) with time zone not null
    primary key (id)
    unique (custodian, id)
    unique (username)
    (site_id) references site

table access.account_clearance
    account_id bigint not null
    clearance varchar(40) not null
    primary key (account_id, clearance)
    (account_id) references account

table access.account_language
    account_id bigint not null
    language varchar(8) not null
    primary key (account_id, language)
    (account_id) references account

table access.account_role
    account_id bigint not null
    custodian boolean not null
    role varchar(20) not null
    primary key (account_id, role)
    (account_id, custodian) references account

table access.api_key
    id bigint not null identity
    name varchar(80) not null
    key_hash char(64) not null
    hint varchar(12) not null
    created_by bigint
    created_at timestamp(6) with time zone not null
    last_used_at timestamp(6) with time zone
    revoked_at timestamp(6) with time zone
    primary key (id)
    unique (key_hash)
    (created_by) references account

table access.invitation
    id bigint not null identity
    account_id bigint
    token_hash char(64) not null
    expires_at timestamp(6) with time zone not null
    used_at timestamp(6) with time zone
    primary key (id)
    unique (token_hash)
    (account_id) references account

table access.organisation
    id smallint not null
    name varchar(120) not null
    created_at timestamp(6) with time zone not null
    primary key (id)

table access.preference
    account_id bigint not null
    name varchar(60) not null
    setting varchar(2000) not null
    primary key (account_id, name)
    (account_id) references account

table access.site
    id bigint not null identity
    name varchar(80) not null
    time_zone varchar(60) not null
    retired_at timestamp(6) with time zone
    primary key (id)
    unique (name)

table audit.entry
    id bigint not null identity
    at timestamp(6) with time zone not null
    actor_id bigint
    actor_name varchar(120) not null
    act varchar(80) not null
    subject_kind varchar(40) not null
    subject varchar(200) not null
    detail jsonb
    origin varchar(200) not null
    primary key (id)
    index entry_by_actor (actor_id, id)
    index entry_by_subject (subject_kind, subject, id)
    index entry_by_time (at)

table clip.clip
    id bigint not null identity
    code varchar(8) not null
    external_id varchar(200) not null
    content_mac char(64) not null
    sound_sha256 char(64) not null
    locale varchar(20) not null
    language varchar(8) not null
    captured_at timestamp(6) with time zone not null
    device_kind varchar(80)
    trigger_kind varchar(40)
    wake_word varchar(80)
    risk_hint varchar(2)
    account_pseudonym varchar(40)
    device_pseudonym varchar(40)
    speaker_pseudonym varchar(40)
    state varchar(10) not null
    set_aside_reason varchar(400)
    received_at timestamp(6) with time zone not null
    ready_at timestamp(6) with time zone
    wrapped_key bytea not null
    sealed_words bytea not null
    primary key (id)
    unique (code)
    unique (external_id)
    index clip_by_device (device_pseudonym, captured_at)
    index clip_by_state (state, id)

table clip.hold
    id bigint not null identity
    clip_id bigint not null
    reason varchar(200) not null
    placed_by bigint
    placed_at timestamp(6) with time zone not null
    released_at timestamp(6) with time zone
    primary key (id)
    (clip_id) references clip
    index hold_by_clip (clip_id)

table clip.import_problem
    id bigint not null identity
    run_id bigint not null
    line int not null
    external_id varchar(200)
    field varchar(60)
    reason varchar(400) not null
    primary key (id)
    (run_id) references import_run
    index import_problem_by_run (run_id, line)

table clip.import_run
    id bigint not null identity
    name varchar(200) not null
    started_at timestamp(6) with time zone not null
    finished_at timestamp(6) with time zone
    started_by varchar(120) not null
    total int not null
    accepted int not null
    known int not null
    refused int not null
    primary key (id)

table clip.key_check
    id int not null
    sealed bytea not null
    primary key (id)

table clip.rendering
    clip_id bigint not null
    attempts int not null
    not_before timestamp(6) with time zone not null
    taken_until timestamp(6) with time zone
    primary key (clip_id)
    (clip_id) references clip
    index rendering_by_time (not_before, clip_id)

table clip.rendition
    clip_id bigint not null
    duration_ms int not null
    sealed_peaks bytea not null
    loudness_lufs double precision not null
    true_peak_dbtp double precision not null
    gain_db double precision not null
    damaged boolean not null
    primary key (clip_id)
    (clip_id) references clip

table clip.sealed_identity
    clip_id bigint not null
    sealed bytea not null
    primary key (clip_id)
    (clip_id) references clip

table clip.sound
    clip_id bigint not null
    kind varchar(10) not null
    location varchar(200) not null
    format varchar(20) not null
    size bigint not null
    sha256 char(64) not null
    primary key (clip_id, kind)
    (clip_id) references clip

table escalation.case_number
    in_year int not null
    last_number int not null
    primary key (in_year)

table escalation.raised_case
    id bigint not null identity
    number varchar(20) not null
    clip_id bigint not null
    raised_by bigint not null
    raised_at timestamp(6) with time zone not null
    category varchar(3) not null
    happening_now varchar(7) not null
    note text
    primary key (id)
    unique (clip_id, raised_by)
    unique (number)
    index raised_case_by_person (raised_by, raised_at)

table event.event_publication
    id uuid not null
    listener_id varchar(512) not null
    event_type varchar(512) not null
    serialized_event varchar(4000) not null
    publication_date timestamp(6) with time zone not null
    completion_date timestamp(6) with time zone
    status varchar(20)
    completion_attempts int
    last_resubmission_date timestamp(6) with time zone
    primary key (id)
    index event_publication_by_completion (completion_date)

table playback.heard
    id bigint not null identity
    grant_id bigint not null
    account_id bigint not null
    clip_id bigint not null
    from_ms int not null
    to_ms int not null
    speed double precision not null
    reported_at timestamp(6) with time zone not null
    primary key (id)
    (grant_id) references sound_grant
    index heard_by_grant (grant_id)
    index heard_by_person (account_id, clip_id, id)
    index heard_by_time (account_id, reported_at)

table playback.sound_grant
    id bigint not null identity
    token_hash char(64) not null
    session_hash char(64) not null
    account_id bigint not null
    clip_id bigint not null
    right_kind varchar(20) not null
    right_ref varchar(60) not null
    issued_at timestamp(6) with time zone not null
    expires_at timestamp(6) with time zone not null
    delivered_at timestamp(6) with time zone
    primary key (id)
    unique (token_hash)
    index sound_grant_by_person (account_id, clip_id, id)

table queue.finished
    task_id bigint not null
    fence bigint not null
    queue_id bigint not null
    clip_id bigint not null
    account_id bigint
    outcome varchar(10) not null
    entered_at timestamp(6) with time zone not null
    leased_at timestamp(6) with time zone
    finished_at timestamp(6) with time zone not null
    primary key (fence, task_id)
    (queue_id) references queue
    index finished_by_clip (clip_id)
    index finished_by_queue (queue_id, finished_at)

table queue.queue
    id bigint not null identity
    name varchar(80) not null
    language varchar(8) not null
    region varchar(8)
    task_type varchar(40) not null
    priority int not null
    clearance varchar(40)
    state varchar(10) not null
    created_at timestamp(6) with time zone not null
    primary key (id)
    unique (name)

table queue.task
    id bigint not null identity
    queue_id bigint not null
    clip_id bigint not null
    state varchar(10) not null
    entered_at timestamp(6) with time zone not null
    lease_by bigint
    lease_until timestamp(6) with time zone
    leased_at timestamp(6) with time zone
    fence bigint not null
    primary key (id)
    unique (clip_id)
    (queue_id) references queue
    index task_by_expiry (state, lease_until)
    index task_by_lease (lease_by, lease_until)
    index task_to_claim (queue_id, state, id)

table queue.turned_away
    account_id bigint not null
    clip_id bigint not null
    reason varchar(30) not null
    at timestamp(6) with time zone not null
    primary key (account_id, clip_id)
    index turned_away_by_clip (clip_id)

table queue.worker
    account_id bigint not null
    primary key (account_id)

table review.draft
    account_id bigint not null
    clip_id bigint not null
    body jsonb not null
    saved_at timestamp(6) with time zone not null
    orphaned boolean not null
    primary key (account_id, clip_id)
    index draft_by_clip (clip_id)

table review.form
    id bigint not null identity
    name varchar(80) not null
    retired_at timestamp(6) with time zone
    primary key (id)
    unique (name)

table review.form_version
    form_id bigint not null
    version int not null
    definition jsonb not null
    published_at timestamp(6) with time zone not null
    published_by bigint
    primary key (form_id, version)
    (form_id) references form

table review.guideline
    queue_id bigint not null
    question varchar(40) not null
    version int not null
    markdown text not null
    written_at timestamp(6) with time zone not null
    written_by bigint
    primary key (question, queue_id, version)

table review.left_out
    clip_id bigint not null
    why varchar(10) not null
    since timestamp(6) with time zone not null
    primary key (clip_id, why)

table review.private_flag
    id bigint not null identity
    clip_id bigint not null
    account_id bigint not null
    shift_id bigint not null
    from_ms int
    to_ms int
    text_from int
    text_to int
    transcript text
    at timestamp(6) with time zone not null
    primary key (id)
    index private_flag_by_clip (clip_id)
    index private_flag_by_shift (shift_id)

table review.queue_form
    id bigint not null identity
    queue_id bigint not null
    form_id bigint not null
    version int not null
    chosen_at timestamp(6) with time zone not null
    chosen_by bigint
    primary key (id)
    (form_id, version) references form_version
    index queue_form_by_form (form_id, version)
    index queue_form_by_queue (queue_id, id)

table review.review
    id bigint not null identity
    task_id bigint not null
    clip_id bigint not null
    queue_id bigint not null
    reviewer_id bigint not null
    shift_id bigint not null
    first_filed_at timestamp(6) with time zone not null
    latest int not null
    standing boolean not null
    primary key (id)
    unique (task_id)
    index review_by_clip (clip_id)
    index review_by_queue (queue_id, first_filed_at, id)
    index review_by_shift (shift_id, id)
    index review_by_time (first_filed_at, id)

table review.review_version
    review_id bigint not null
    version int not null
    kind varchar(10) not null
    filed_by bigint not null
    filing_key uuid not null
    filed_at timestamp(6) with time zone not null
    form_id bigint not null
    form_version int not null
    transcript text not null
    wake_word varchar(20)
    for_assistant varchar(20)
    intent varchar(80)
    answers jsonb not null
    severity varchar(2) not null
    primary key (review_id, version)
    unique (filing_key)
    (form_id, form_version) references form_version
    (review_id) references review

table review.skip
    id bigint not null identity
    clip_id bigint not null
    queue_id bigint not null
    account_id bigint not null
    shift_id bigint not null
    reason varchar(20) not null
    severity varchar(2)
    at timestamp(6) with time zone not null
    primary key (id)
    index skip_by_shift (shift_id)

table shift.pause
    id bigint not null identity
    shift_id bigint not null
    started_at timestamp(6) with time zone not null
    ended_at timestamp(6) with time zone
    open_for bigint
    primary key (id)
    unique (open_for)
    (shift_id) references shift
    index pause_by_shift (shift_id)

table shift.planned_person
    account_id bigint not null
    primary key (account_id)

table shift.rota_entry
    id bigint not null identity
    site_id bigint not null
    account_id bigint not null
    kind varchar(10) not null
    starts_at timestamp(6) with time zone not null
    ends_at timestamp(6) with time zone not null
    primary key (id)
    index rota_entry_by_person (account_id, starts_at)
    index rota_entry_by_site (site_id, starts_at)

table shift.shift
    id bigint not null identity
    account_id bigint not null
    site_id bigint not null
    started_at timestamp(6) with time zone not null
    planned_end timestamp(6) with time zone not null
    ended_at timestamp(6) with time zone
    open_for bigint
    note varchar(2000)
    primary key (id)
    unique (open_for)
    index shift_by_person (account_id, started_at)
    index shift_by_site (site_id, ended_at)
