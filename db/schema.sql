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

table access.name_code
    account_id bigint not null
    code varchar(8) not null
    made_at timestamp(6) with time zone not null
    primary key (account_id)
    unique (code)
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

table care.buddy_block
    account_id bigint not null
    blocked bigint not null
    primary key (account_id, blocked)

table care.buddy_count
    on_day date not null
    was_read int not null
    vanished int not null
    primary key (on_day)

table care.buddy_member
    account_id bigint not null
    joined_at timestamp(6) with time zone not null
    primary key (account_id)

table care.buddy_message
    id bigint not null identity
    pair_id bigint not null
    to_account bigint not null
    content bytea not null
    sent_at timestamp(6) with time zone not null
    primary key (id)
    index buddy_message_by_time (sent_at)
    index buddy_message_to (to_account, id)

table care.buddy_pair
    id bigint not null identity
    asker bigint not null
    asked bigint not null
    together boolean not null
    passed boolean not null
    begun_at timestamp(6) with time zone not null
    primary key (id)
    index buddy_pair_by_asked (asked, id)
    index buddy_pair_by_asker (asker, id)

table care.buddy_seat
    account_id bigint not null
    pair_id bigint not null
    primary key (account_id)
    index buddy_seat_by_pair (pair_id)

table care.check_answer
    id bigint not null identity
    account_id bigint not null
    kind varchar(10) not null
    answers bytea not null
    answered_at timestamp(6) with time zone not null
    primary key (id)
    index check_answer_by_person (account_id, id)
    index check_answer_by_time (answered_at)

table care.check_setting
    account_id bigint not null
    prompts boolean not null
    weekly boolean not null
    put_off_until timestamp(6) with time zone
    primary key (account_id)

table care.contact_request
    id bigint not null identity
    account_id bigint not null
    asked_at timestamp(6) with time zone not null
    contacted_at timestamp(6) with time zone
    seen_at timestamp(6) with time zone
    seen_by bigint
    primary key (id)
    unique (account_id)

table care.counsellor
    site_id bigint not null
    service varchar(120) not null
    telephone varchar(60) not null
    hours varchar(120) not null
    primary key (site_id)

table care.look
    id bigint not null identity
    account_id bigint not null
    reader_id bigint not null
    what varchar(12) not null
    clip_code varchar(12) not null
    looked_at timestamp(6) with time zone not null
    primary key (id)
    index look_by_person (account_id, looked_at)
    index look_by_time (looked_at)

table care.told
    account_id bigint not null
    share int not null
    told_at timestamp(6) with time zone not null
    primary key (account_id)

table clip.clip
    id bigint not null identity
    code varchar(8) not null
    external_id varchar(200) not null
    content_mac char(64)
    sound_sha256 char(64)
    locale varchar(20)
    language varchar(8)
    captured_at timestamp(6) with time zone
    device_kind varchar(80)
    trigger_kind varchar(40)
    wake_word varchar(80)
    risk_hint varchar(2)
    account_pseudonym varchar(40)
    device_pseudonym varchar(40)
    speaker_pseudonym varchar(40)
    set_aside_reason varchar(400)
    received_at timestamp(6) with time zone not null
    ready_at timestamp(6) with time zone
    wrapped_key bytea
    sealed_words bytea
    state varchar(10) not null
    erased_at timestamp(6) with time zone
    erasure_decision varchar(80)
    primary key (id)
    unique (code)
    unique (external_id)
    index clip_by_device (device_pseudonym, captured_at)
    index clip_by_state (state, id)

table clip.disguise
    clip_id bigint not null
    strength varchar(8) not null
    sealed_seed bytea not null
    drawn_at timestamp(6) with time zone not null
    primary key (clip_id)
    (clip_id) references clip

table clip.file_to_delete
    location varchar(200) not null
    since timestamp(6) with time zone not null
    primary key (location)

table clip.hold
    id bigint not null identity
    clip_id bigint not null
    reason varchar(200) not null
    placed_by bigint
    placed_at timestamp(6) with time zone not null
    released_at timestamp(6) with time zone
    released_by bigint
    decision varchar(80)
    primary key (id)
    (clip_id) references clip
    index hold_by_clip (clip_id)

table clip.key_check
    id int not null
    sealed bytea not null
    primary key (id)

table clip.mask
    id bigint not null identity
    clip_id bigint not null
    from_ms int not null
    to_ms int not null
    at timestamp(6) with time zone not null
    provisional boolean not null
    primary key (id)
    (clip_id) references clip
    index mask_by_clip (clip_id)

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

table clock.timer
    id bigint not null identity
    subject varchar(40) not null
    name varchar(40) not null
    due_at timestamp(6) with time zone not null
    planned_at timestamp(6) with time zone not null
    state varchar(10) not null
    ended_at timestamp(6) with time zone
    primary key (id)
    index timer_by_due (state, due_at)
    index timer_by_subject (subject, state)

table cohort.cohort
    id bigint not null identity
    site_id bigint not null
    language varchar(8)
    formed_at timestamp(6) with time zone not null
    ended_at timestamp(6) with time zone
    primary key (id)
    index cohort_by_end (ended_at)

table cohort.figure
    told_id bigint not null
    figure varchar(40) not null
    from_percent int not null
    to_percent int not null
    told_at timestamp(6) with time zone not null
    primary key (figure, told_id)
    (told_id) references told
    index figure_by_time (told_at)

table cohort.member
    cohort_id bigint not null
    account_id bigint not null
    primary key (account_id, cohort_id)
    (cohort_id) references cohort

table cohort.team
    week date not null
    site_id bigint not null
    language varchar(8) not null
    people int not null
    told_at timestamp(6) with time zone not null
    primary key (language, site_id, week)
    index team_by_time (told_at)

table cohort.told
    id bigint not null identity
    cohort_id bigint not null
    week date not null
    people int not null
    withheld varchar(10)
    told_at timestamp(6) with time zone not null
    primary key (id)
    unique (cohort_id, week)
    (cohort_id) references cohort
    index told_by_time (told_at)

table escalation.case_access
    id bigint not null identity
    case_id bigint not null
    account_id bigint not null
    kind varchar(12) not null
    reason text
    at timestamp(6) with time zone not null
    opens_at timestamp(6) with time zone
    ends_at timestamp(6) with time zone
    primary key (id)
    (case_id) references case_file
    index case_access_by_case (case_id, account_id)

table escalation.case_answer
    case_id bigint not null
    no int not null
    kind varchar(20) not null
    outcome varchar(40)
    at timestamp(6) with time zone not null
    primary key (case_id, no)
    (case_id) references case_file

table escalation.case_clock
    case_id bigint not null
    in_round int not null
    kind varchar(20) not null
    started_at timestamp(6) with time zone not null
    due_at timestamp(6) with time zone not null
    met_at timestamp(6) with time zone
    breached_at timestamp(6) with time zone
    reason text
    reason_by bigint
    stopped_at timestamp(6) with time zone
    primary key (case_id, in_round, kind)
    (case_id) references case_file
    index case_clock_by_due (met_at, stopped_at, due_at)

table escalation.case_conflict
    case_id bigint not null
    account_id bigint not null
    said_at timestamp(6) with time zone not null
    primary key (account_id, case_id)
    (case_id) references case_file

table escalation.case_event
    case_id bigint not null
    seq int not null
    at timestamp(6) with time zone not null
    actor_id bigint
    actor_name varchar(120) not null
    command varchar(30) not null
    from_state varchar(20) not null
    to_state varchar(20) not null
    detail text not null
    hash varchar(64) not null
    primary key (case_id, seq)

table escalation.case_file
    id bigint not null identity
    number varchar(20) not null
    clip_id bigint not null
    raised_by bigint
    raised_at timestamp(6) with time zone not null
    category varchar(3) not null
    happening_now varchar(7) not null
    note text
    drill boolean not null
    site_id bigint
    sealed_note bytea
    captured_at timestamp(6) with time zone
    procedure_version varchar(20) not null
    state varchar(20) not null
    version int not null
    sorted_as varchar(3) not null
    severity varchar(2) not null
    in_round int not null
    round_from timestamp(6) with time zone not null
    owner_id bigint
    acknowledged_by bigint
    triaged_by bigint
    pattern_step boolean not null
    sealed boolean not null
    break_glass boolean not null
    hold_id bigint
    hold_until timestamp(6) with time zone
    hold_owner_id bigint
    merge_into varchar(20)
    merge_proposed_by bigint
    merge_confirmed_by bigint
    answer_state varchar(10) not null
    answered_at timestamp(6) with time zone
    answers_from timestamp(6) with time zone
    relook varchar(10) not null
    relook_until timestamp(6) with time zone
    standing_decision int
    closed_by bigint
    whole boolean not null
    is_open boolean not null
    next_due timestamp(6) with time zone
    overdue boolean not null
    event_seq int not null
    event_hash varchar(64) not null
    raised_via varchar(12) not null
    primary key (id)
    unique (clip_id, raised_by)
    unique (id, raised_by)
    unique (id, triaged_by)
    unique (number)
    (id, standing_decision) references decision
    index case_by_clip (clip_id)
    index case_by_due (is_open, next_due, id)
    index case_by_raised (raised_at)
    index raised_case_by_person (raised_by, raised_at)

table escalation.case_link
    case_id bigint not null
    other_id bigint not null
    why varchar(20) not null
    linked_by bigint
    linked_at timestamp(6) with time zone not null
    primary key (case_id, other_id)
    (case_id) references case_file
    (other_id) references case_file

table escalation.case_number
    in_year int not null
    last_number int not null
    primary key (in_year)

table escalation.case_step
    case_id bigint not null
    step_id varchar(20) not null
    state varchar(20) not null
    done_by bigint
    done_at timestamp(6) with time zone not null
    primary key (case_id, step_id)
    (case_id) references case_file

table escalation.case_text
    id bigint not null identity
    case_id bigint not null
    kind varchar(20) not null
    ref varchar(40) not null
    sealed bytea
    plain text
    said_by bigint
    said_at timestamp(6) with time zone not null
    primary key (id)
    (case_id) references case_file
    index case_text_by_case (case_id, id)

table escalation.decision
    case_id bigint not null
    no int not null
    outcome varchar(40) not null
    rationale text not null
    unknowns text not null
    legal_basis text
    tried text
    erases boolean not null
    raised_by bigint
    triaged_by bigint not null
    emergency_by bigint
    proposed_by bigint not null
    proposed_at timestamp(6) with time zone not null
    approved_by bigint
    approved_at timestamp(6) with time zone
    approved_no int
    returned_by bigint
    returned_at timestamp(6) with time zone
    return_reason text
    first_signature_by bigint
    second_signature_by bigint
    recipient varchar(200)
    pack_sha256 varchar(64)
    sent_at timestamp(6) with time zone
    one_signature_reviewed_by bigint
    delivery text
    delivered_at timestamp(6) with time zone
    primary key (case_id, no)
    unique (approved_no, case_id)
    (case_id) references case_file
    (case_id, raised_by) references case_file
    (case_id, triaged_by) references case_file

table escalation.emergency
    case_id bigint not null
    no int not null
    opened_by bigint not null
    opened_at timestamp(6) with time zone not null
    commander_id bigint
    updated_at timestamp(6) with time zone not null
    stood_down_by bigint
    stood_down_at timestamp(6) with time zone
    reached varchar(10)
    reviewed_by bigint
    reviewed_at timestamp(6) with time zone
    primary key (case_id, no)
    (case_id) references case_file

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

table evidence.chain
    case_number varchar(20) not null
    last_number int not null
    last_hash char(64) not null
    primary key (case_number)

table evidence.custody
    id bigint not null identity
    case_number varchar(20) not null
    number int not null
    at timestamp(6) with time zone not null
    actor_id bigint
    actor_name varchar(120) not null
    act varchar(20) not null
    detail text not null
    why varchar(500)
    under_grant varchar(80)
    previous_hash char(64) not null
    hash char(64) not null
    primary key (id)
    unique (case_number, number)

table evidence.erasure
    case_number varchar(20) not null
    erased_at timestamp(6) with time zone not null
    primary key (case_number)
    (case_number) references seal

table evidence.exhibit
    case_number varchar(20) not null
    kind varchar(20) not null
    sealed bytea not null
    primary key (case_number, kind)
    (case_number) references seal

table evidence.finding
    case_number varchar(20) not null
    what varchar(40) not null
    how varchar(10) not null
    found_at timestamp(6) with time zone not null
    gone_at timestamp(6) with time zone
    primary key (case_number, what)

table evidence.hold_term
    case_number varchar(20) not null
    held_until date not null
    owner_id bigint not null
    referred_at timestamp(6) with time zone
    released_at timestamp(6) with time zone
    decision varchar(80)
    primary key (case_number)

table evidence.seal
    case_number varchar(20) not null
    clip_id bigint not null
    manifest text not null
    seal_sha256 char(64) not null
    sealed_at timestamp(6) with time zone not null
    primary key (case_number)
    index seal_by_clip (clip_id)

table export.answer
    request_id bigint not null
    asked_by bigint not null
    answered_by bigint not null
    answered_at timestamp(6) with time zone not null
    released boolean not null
    reason varchar(500)
    primary key (request_id)
    (asked_by, request_id) references request

table export.canary
    request_id bigint not null
    words_mark char(64) not null
    id_mark char(64) not null
    sealed bytea not null
    primary key (request_id)
    unique (id_mark)
    unique (words_mark)
    (request_id) references request

table export.handover
    request_id bigint not null
    number int not null
    handing varchar(10) not null
    taken_by bigint not null
    taken_at timestamp(6) with time zone not null
    sha256 char(64) not null
    primary key (number, request_id)
    (handing, request_id) references request

table export.handover_end
    request_id bigint not null
    number int not null
    ended_at timestamp(6) with time zone not null
    whole boolean not null
    primary key (number, request_id)
    (number, request_id) references handover

table export.made
    id bigint not null identity
    request_id bigint not null
    made_at timestamp(6) with time zone not null
    reviews int not null
    bytes bigint not null
    sha256 char(64)
    primary key (id)
    (request_id) references request
    index made_by_request (request_id, id)

table export.request
    id bigint not null identity
    asked_by bigint not null
    asked_at timestamp(6) with time zone not null
    purpose varchar(500) not null
    handing varchar(10) not null
    recipient varchar(120)
    age_key varchar(80)
    queue_id bigint
    queue_name varchar(120)
    filed_from timestamp(6) with time zone
    filed_before timestamp(6) with time zone not null
    wake_word varchar(20)
    for_assistant varchar(20)
    severity varchar(2)
    reviews int not null
    primary key (id)
    unique (asked_by, id)
    unique (handing, id)
    index request_by_asking (asked_by, id)

table export.waiting_clip
    request_id bigint not null
    clip_id bigint not null
    (request_id) references waiting_file
    index waiting_clip_by_request (request_id, clip_id)

table export.waiting_file
    request_id bigint not null
    run int not null
    location varchar(80)
    expected int not null
    written int not null
    troubled boolean not null
    read_at timestamp(6) with time zone
    ready_at timestamp(6) with time zone
    good_until timestamp(6) with time zone
    primary key (request_id)
    (request_id) references request

table exposure.gone_on
    id bigint not null identity
    account_id bigint not null
    chosen_at timestamp(6) with time zone not null
    primary key (id)
    index gone_on_by_person (account_id, chosen_at)

table exposure.heard_severity
    id bigint not null identity
    account_id bigint not null
    clip_id bigint not null
    kind varchar(10) not null
    severity int
    said_at timestamp(6) with time zone not null
    weighs int not null
    primary key (id)
    index heard_severity_by_clip (clip_id, id)
    index heard_severity_by_person (account_id, clip_id, id)
    index heard_severity_by_time (said_at)
    index heard_severity_marks (account_id, weighs, said_at, clip_id, kind, severity, id)

table exposure.opt_out
    account_id bigint not null
    category varchar(20) not null
    since timestamp(6) with time zone not null
    until_at timestamp(6) with time zone
    primary key (account_id, category)

table exposure.personal_limit
    account_id bigint not null
    factor double precision not null
    set_at timestamp(6) with time zone not null
    primary key (account_id)

table exposure.relaxation
    id bigint not null identity
    settings jsonb not null
    reason varchar(500) not null
    proposed_by bigint not null
    proposed_at timestamp(6) with time zone not null
    answered_by bigint
    answered_at timestamp(6) with time zone
    agreed boolean
    asked_of int not null
    primary key (id)

table exposure.setting
    version int not null
    weight_s1 double precision not null
    weight_s2 double precision not null
    weight_s3 double precision not null
    weight_s4 double precision not null
    words_count double precision not null
    half_life_minutes int not null
    acute_trigger double precision not null
    day_budget double precision not null
    week_budget double precision not null
    newcomer_factor double precision not null
    newcomer_days int not null
    sensitive_minutes int not null
    calm_end_minutes int not null
    neutral_after_s2 int not null
    neutral_after_s3 int not null
    reason varchar(500)
    proposed_by bigint
    agreed_by bigint
    set_at timestamp(6) with time zone not null
    primary key (version)

table identity.break_glass
    id bigint not null identity
    case_number varchar(20) not null
    fields varchar(80) not null
    reason varchar(300) not null
    used_by bigint not null
    used_at timestamp(6) with time zone not null
    valid_until timestamp(6) with time zone not null
    review_due timestamp(6) with time zone not null
    reviewed_by bigint
    reviewed_at timestamp(6) with time zone
    outcome varchar(20)
    finding varchar(500)
    primary key (id)
    index break_glass_by_case (case_number, id)
    index break_glass_by_review (reviewed_at, review_due)

table identity.request
    id bigint not null identity
    case_number varchar(20) not null
    severity varchar(2) not null
    fields varchar(80) not null
    purpose varchar(300) not null
    necessity varchar(300) not null
    asked_by bigint not null
    asked_at timestamp(6) with time zone not null
    decided_by bigint
    decided_at timestamp(6) with time zone
    granted boolean
    reason varchar(300)
    valid_until timestamp(6) with time zone
    primary key (id)
    index request_by_case (case_number, id)
    index request_by_decision (decided_at, id)

table incident.entry
    id bigint not null identity
    incident_id bigint not null
    at timestamp(6) with time zone not null
    by_id bigint
    by_name varchar(120) not null
    kind varchar(20) not null
    reference varchar(60) not null
    text text not null
    primary key (id)
    (incident_id) references incident_file
    index entry_by_incident (incident_id, id)

table incident.gathered_case
    incident_id bigint not null
    case_number varchar(20) not null
    added_by bigint not null
    added_at timestamp(6) with time zone not null
    primary key (case_number, incident_id)
    (incident_id) references incident_file
    index gathered_by_case (case_number)

table incident.incident_file
    id bigint not null identity
    name varchar(120) not null
    kind varchar(20) not null
    owner_id bigint not null
    opened_by bigint
    opened_at timestamp(6) with time zone not null
    state varchar(10) not null
    version int not null
    learned text
    changed_procedure varchar(20)
    reviewed_by bigint
    reviewed_at timestamp(6) with time zone
    closed_by bigint
    closed_at timestamp(6) with time zone
    primary key (id)

table incident.named
    incident_id bigint not null
    account_id bigint not null
    named_by bigint
    named_at timestamp(6) with time zone not null
    primary key (account_id, incident_id)
    (incident_id) references incident_file

table incident.task
    id bigint not null identity
    incident_id bigint not null
    what text not null
    owner_id bigint not null
    due_at timestamp(6) with time zone not null
    state varchar(10) not null
    ended_by bigint
    ended_at timestamp(6) with time zone
    reason text
    primary key (id)
    (incident_id) references incident_file
    index task_by_incident (incident_id, id)

table intake.import_problem
    id bigint not null identity
    run_id bigint not null
    line int not null
    external_id varchar(200)
    field varchar(60)
    reason varchar(400) not null
    primary key (id)
    (run_id) references import_run
    index import_problem_by_name (external_id)
    index import_problem_by_run (run_id, line)

table intake.import_run
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

table notice.address
    account_id bigint not null
    channel varchar(10) not null
    target varchar(254) not null
    changed_at timestamp(6) with time zone not null
    changed_by bigint not null
    primary key (account_id, channel)

table notice.delivery
    id bigint not null identity
    message_id bigint not null
    channel varchar(10) not null
    state varchar(10) not null
    attempts int not null
    counted_from int not null
    primary key (id)
    unique (channel, message_id)
    (message_id) references message
    index delivery_by_state (state, channel)

table notice.delivery_change
    id bigint not null identity
    delivery_id bigint not null
    attempt int not null
    outcome varchar(10) not null
    reason varchar(40)
    at timestamp(6) with time zone not null
    actor_id bigint
    actor_name varchar(120) not null
    primary key (id)
    (delivery_id) references delivery
    index delivery_change_by_delivery (delivery_id, id)

table notice.due_attempt
    task_name varchar(100) not null
    task_instance varchar(100) not null
    task_data bytea
    execution_time timestamp(6) with time zone not null
    picked boolean not null
    picked_by varchar(50)
    last_success timestamp(6) with time zone
    last_failure timestamp(6) with time zone
    consecutive_failures int
    last_heartbeat timestamp(6) with time zone
    version bigint not null
    priority smallint
    primary key (task_instance, task_name)
    index due_attempt_by_heartbeat (last_heartbeat)
    index due_attempt_by_time (priority, execution_time)

table notice.message
    id bigint not null identity
    message_key uuid not null
    template varchar(40) not null
    account_id bigint not null
    reference varchar(40) not null
    severity varchar(2)
    by_when timestamp(6) with time zone
    path varchar(200) not null
    urgent boolean not null
    queued_at timestamp(6) with time zone not null
    queued_by varchar(120) not null
    reached_at timestamp(6) with time zone
    read_at timestamp(6) with time zone
    undelivered_at timestamp(6) with time zone
    primary key (id)
    unique (message_key)
    index message_by_person (account_id, id)
    index message_by_undelivered (undelivered_at)

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
    index heard_by_clip (clip_id, account_id)
    index heard_by_grant (grant_id)
    index heard_by_moment (reported_at)
    index heard_by_person (account_id, clip_id, reported_at, from_ms, to_ms)
    index heard_by_time (account_id, reported_at)

table playback.mark_key
    version int not null
    sealed_key bytea not null
    made_at timestamp(6) with time zone not null
    made_by bigint
    why varchar(200) not null
    primary key (version)

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
    from_ms int not null
    to_ms int not null
    ahead boolean not null
    sealed_key bytea
    voice varchar(12) not null
    mark_version int
    primary key (id)
    unique (token_hash)
    index sound_grant_by_clip (clip_id, id)
    index sound_grant_by_person (account_id, clip_id, id)
    index sound_grant_by_time (issued_at)

table playback.undisguised
    id bigint not null identity
    account_id bigint not null
    clip_id bigint not null
    sealed_reason bytea not null
    at timestamp(6) with time zone not null
    primary key (id)
    index undisguised_by_clip (clip_id, id)

table privacy.erasure
    id bigint not null identity
    matter_id bigint not null
    proposed_by bigint not null
    proposed_at timestamp(6) with time zone not null
    reason varchar(500) not null
    answered_by bigint
    answered_at timestamp(6) with time zone
    approved boolean
    primary key (id)
    (matter_id) references matter
    index erasure_by_matter (matter_id, id)

table privacy.listening
    id bigint not null identity
    matter_id bigint not null
    account_id bigint not null
    reason varchar(300) not null
    asked_at timestamp(6) with time zone not null
    opens_at timestamp(6) with time zone not null
    ends_at timestamp(6) with time zone not null
    primary key (id)
    (matter_id) references matter
    index listening_by_matter (matter_id, account_id, id)

table privacy.matter
    id bigint not null identity
    clip_id bigint not null
    open_clip_id bigint
    state varchar(10) not null
    taken_by bigint
    opened_at timestamp(6) with time zone not null
    closed_at timestamp(6) with time zone
    primary key (id)
    unique (open_clip_id)
    index matter_by_clip (clip_id)
    index matter_by_state (state, opened_at, id)

table privacy.step
    id bigint not null identity
    matter_id bigint not null
    act varchar(12) not null
    account_id bigint
    at timestamp(6) with time zone not null
    reason varchar(500)
    from_ms int
    to_ms int
    primary key (id)
    (matter_id) references matter
    index step_by_matter (matter_id, id)

table procedure.acknowledged
    account_id bigint not null
    version varchar(9) not null
    acknowledged_at timestamp(6) with time zone not null
    primary key (account_id, version)
    (version) references published

table procedure.draft
    id bigint not null identity
    state varchar(10) not null
    follows varchar(9) not null
    body text not null
    edition int not null
    written_by bigint not null
    written_at timestamp(6) with time zone not null
    changed varchar(2000)
    proposed_by bigint
    proposed_at timestamp(6) with time zone
    became varchar(9)
    primary key (id)
    (became) references published
    (follows) references published
    index draft_by_state (state, id)

table procedure.published
    version varchar(9) not null
    major int not null
    minor int not null
    follows varchar(9)
    body text not null
    sha256 varchar(64) not null
    steps jsonb not null
    changed varchar(2000) not null
    proposed_by bigint
    published_by bigint
    published_at timestamp(6) with time zone not null
    primary key (version)
    unique (follows)
    unique (major, minor)
    (follows) references published

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
    listen int not null
    severity varchar(2)
    primary key (fence, task_id)
    (queue_id) references queue
    index finished_by_clip (clip_id)
    index finished_by_entry (entered_at)
    index finished_by_person (account_id, finished_at)
    index finished_by_person_in_queue (account_id, queue_id, finished_at)
    index finished_by_queue (queue_id, finished_at)
    index finished_by_time (finished_at)

table queue.put_back
    task_id bigint not null
    fence bigint not null
    queue_id bigint not null
    clip_id bigint not null
    account_id bigint not null
    leased_at timestamp(6) with time zone not null
    why varchar(12) not null
    at timestamp(6) with time zone not null
    taken_back boolean not null
    primary key (fence, task_id)
    index put_back_by_person (account_id, at)
    index put_back_by_time (at)

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
    disguise varchar(8) not null
    sensitive boolean not null
    second_share int not null
    wait_minutes int
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
    band int not null
    about int not null
    listen int not null
    primary key (id)
    unique (clip_id)
    (queue_id) references queue
    index task_by_entry (entered_at)
    index task_by_expiry (state, lease_until)
    index task_by_lease (lease_by, lease_until)
    index task_to_claim (queue_id, state, id)
    index task_to_route (queue_id, state, band, id)

table queue.turned_away
    account_id bigint not null
    clip_id bigint not null
    reason varchar(30) not null
    at timestamp(6) with time zone not null
    primary key (account_id, clip_id)
    index turned_away_by_clip (clip_id)

table queue.worker
    account_id bigint not null
    gentle_left int not null
    primary key (account_id)

table referral.pack
    id bigint not null identity
    case_number varchar(20) not null
    recipient_id bigint not null
    recipient_name varchar(120) not null
    age_key varchar(80) not null
    prepared_by bigint not null
    prepared_at timestamp(6) with time zone not null
    sha256 char(64) not null
    identity_grant varchar(80)
    identity_until timestamp(6) with time zone
    sealed bytea
    emergency boolean not null
    signed_by bigint
    signed_at timestamp(6) with time zone
    released_by bigint
    released_at timestamp(6) with time zone
    fetched_at timestamp(6) with time zone
    discarded_at timestamp(6) with time zone
    delivered_how varchar(200)
    delivered_to varchar(200)
    reference varchar(200)
    delivered_at timestamp(6) with time zone
    recorded_by bigint
    primary key (id)
    (recipient_id) references recipient
    index pack_by_case (case_number, id)

table referral.recipient
    id bigint not null identity
    name varchar(120) not null
    kind varchar(20) not null
    place varchar(120) not null
    contact varchar(300) not null
    age_key varchar(80)
    changed_by bigint not null
    changed_at timestamp(6) with time zone not null
    checked_by bigint
    checked_at timestamp(6) with time zone
    retired_at timestamp(6) with time zone
    primary key (id)
    index recipient_by_name (name, id)

table referral.signature
    pack_id bigint not null
    place int not null
    signed text not null
    signature bytea not null
    primary key (pack_id, place)
    (pack_id) references pack

table referral.signing_key
    id int not null
    public_key bytea not null
    sealed_private bytea not null
    primary key (id)

table retention.run
    id bigint not null identity
    kept varchar(40) not null
    older_than timestamp(6) with time zone not null
    removed bigint not null
    ran_at timestamp(6) with time zone not null
    whole boolean not null
    primary key (id)
    index run_by_time (ran_at)

table review.agreement
    second_review bigint not null
    second_version int not null
    first_review bigint not null
    first_version int not null
    wake_word boolean not null
    for_assistant boolean not null
    intent boolean not null
    severity_steps int not null
    words_percent int not null
    at timestamp(6) with time zone not null
    primary key (second_review, second_version)
    (first_review) references review
    (second_review) references review
    index agreement_by_first (first_review)

table review.counted_to
    account_id bigint not null
    at timestamp(6) with time zone not null
    primary key (account_id)

table review.draft
    account_id bigint not null
    clip_id bigint not null
    sealed bytea not null
    saved_at timestamp(6) with time zone not null
    orphaned boolean not null
    primary key (account_id, clip_id)
    index draft_by_clip (clip_id)

table review.draft_to_seal
    account_id bigint not null
    clip_id bigint not null
    body jsonb not null
    saved_at timestamp(6) with time zone not null
    orphaned boolean not null
    primary key (account_id, clip_id)

table review.flag_to_seal
    flag_id bigint not null
    clip_id bigint not null
    transcript text not null
    primary key (flag_id)
    (flag_id) references private_flag

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

table review.handling
    task_id bigint not null
    fence bigint not null
    clip_id bigint not null
    queue_id bigint not null
    account_id bigint not null
    shift_id bigint
    length_ms int
    first_played_at timestamp(6) with time zone
    active_ms bigint not null
    handle_ms bigint not null
    ended_at timestamp(6) with time zone
    outcome varchar(10)
    last_at timestamp(6) with time zone not null
    primary key (fence, task_id)
    index handling_by_person (account_id, ended_at)
    index handling_by_time (last_at)

table review.left_out
    clip_id bigint not null
    why varchar(10) not null
    since timestamp(6) with time zone not null
    primary key (clip_id, why)

table review.not_distress
    id bigint not null identity
    review_id bigint not null
    version int not null
    clip_id bigint not null
    reviewer_id bigint not null
    site_id bigint not null
    grounds varchar(40) not null
    reason bytea not null
    stated_at timestamp(6) with time zone not null
    due_at timestamp(6) with time zone not null
    primary key (id)
    unique (id, reviewer_id)
    unique (review_id, version)
    (review_id, version) references review_version
    index not_distress_by_clip (clip_id)
    index not_distress_by_due (due_at, id)

table review.private_flag
    id bigint not null identity
    clip_id bigint not null
    account_id bigint not null
    shift_id bigint not null
    from_ms int
    to_ms int
    text_from int
    text_to int
    at timestamp(6) with time zone not null
    sealed bytea
    withdrawn_at timestamp(6) with time zone
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
    listen int not null
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
    wake_word varchar(20)
    for_assistant varchar(20)
    severity varchar(2) not null
    sealed bytea not null
    primary key (review_id, version)
    unique (filing_key)
    (form_id, form_version) references form_version
    (review_id) references review
    index version_by_person (kind, filed_by, filed_at)

table review.second_look
    statement_id bigint not null
    reviewer_id bigint not null
    looked_by bigint not null
    outcome varchar(10) not null
    case_number varchar(20)
    looked_at timestamp(6) with time zone not null
    primary key (statement_id)
    (reviewer_id, statement_id) references not_distress

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

table review.version_to_seal
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
    (review_id) references review

table review.way_on
    account_id bigint not null
    case_number varchar(20) not null
    chosen_at timestamp(6) with time zone not null
    primary key (account_id)

table risk.prediction
    clip_id bigint not null
    severity varchar(2) not null
    signals varchar(100) not null
    made_at timestamp(6) with time zone not null
    primary key (clip_id)

table schedule.scheduled_task
    task_name varchar(100) not null
    task_instance varchar(100) not null
    task_data bytea
    execution_time timestamp(6) with time zone not null
    picked boolean not null
    picked_by varchar(50)
    last_success timestamp(6) with time zone
    last_failure timestamp(6) with time zone
    consecutive_failures int
    last_heartbeat timestamp(6) with time zone
    version bigint not null
    priority smallint
    primary key (task_instance, task_name)
    index scheduled_task_by_heartbeat (last_heartbeat)
    index scheduled_task_by_time (execution_time)

table secondear.question
    id bigint not null identity
    clip_id bigint not null
    open_clip_id bigint
    queue_id bigint not null
    task_id bigint not null
    fence bigint not null
    asked_by bigint not null
    from_ms int not null
    to_ms int not null
    ready varchar(20)
    own_words bytea
    state varchar(10) not null
    helper bigint not null
    open_helper bigint
    asked_at timestamp(6) with time zone not null
    due_at timestamp(6) with time zone not null
    ended_at timestamp(6) with time zone
    answer bytea
    primary key (id)
    unique (open_clip_id)
    unique (open_helper)
    index question_by_asker (asked_by, id)
    index question_by_clip (clip_id, id)
    index question_by_task (task_id, fence)

table secondear.step
    id bigint not null identity
    question_id bigint not null
    act varchar(10) not null
    account_id bigint not null
    shift_id bigint
    at timestamp(6) with time zone not null
    primary key (id)
    (question_id) references question
    index step_by_account (account_id, act, at)
    index step_by_question (question_id, id)

table secondear.turn
    id int not null
    primary key (id)

table shift.pause
    id bigint not null identity
    shift_id bigint not null
    started_at timestamp(6) with time zone not null
    ended_at timestamp(6) with time zone
    open_for bigint
    rest_until timestamp(6) with time zone
    kind varchar(10) not null
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
    audio_over_at timestamp(6) with time zone
    primary key (id)
    unique (open_for)
    index shift_by_person (account_id, started_at)
    index shift_by_site (site_id, ended_at)

table throughput.day_case
    zone varchar(60) not null
    on_day date not null
    severity varchar(2) not null
    drill boolean not null
    raised int not null
    acknowledged int not null
    triaged int not null
    decided int not null
    referred int not null
    answered int not null
    closed int not null
    merged int not null
    looked_again int not null
    reopened int not null
    still_open int not null
    primary key (drill, on_day, severity, zone)

table throughput.day_clock
    zone varchar(60) not null
    on_day date not null
    severity varchar(2) not null
    drill boolean not null
    kind varchar(20) not null
    step int not null
    clocks int not null
    breached int not null
    primary key (drill, kind, on_day, severity, step, zone)

table throughput.day_counted
    zone varchar(60) not null
    on_day date not null
    counted_at timestamp(6) with time zone not null
    primary key (on_day, zone)

table throughput.day_volume
    zone varchar(60) not null
    on_day date not null
    queue_id bigint not null
    length_band int not null
    entered int not null
    filed int not null
    raised int not null
    set_private int not null
    withdrawn int not null
    primary key (length_band, on_day, queue_id, zone)

table throughput.day_waited
    zone varchar(60) not null
    on_day date not null
    queue_id bigint not null
    step int not null
    clips int not null
    primary key (on_day, queue_id, step, zone)

table throughput.digest_reader
    account_id bigint not null
    since timestamp(6) with time zone not null
    primary key (account_id)

table throughput.digest_sent
    account_id bigint not null
    monday date not null
    sent_at timestamp(6) with time zone not null
    primary key (account_id, monday)

table throughput.self_check
    id bigint not null identity
    checked_at timestamp(6) with time zone not null
    days int not null
    wrong_days int not null
    example varchar(200)
    primary key (id)

table throughput.week_worked
    monday date not null
    people int not null
    primary key (monday)

table trace.caught_up
    id int not null
    clip_id bigint not null
    primary key (id)

table trace.landmarks
    clip_id bigint not null
    voice varchar(12) not null
    sealed bytea not null
    primary key (clip_id, voice)

table trace.report
    run_id bigint not null
    asked_by bigint not null
    made_at timestamp(6) with time zone not null
    sha256 char(64) not null
    sealed bytea not null
    released_by bigint
    released_at timestamp(6) with time zone
    fetched_at timestamp(6) with time zone
    primary key (run_id)
    (run_id) references run

table trace.request
    id bigint not null identity
    asked_by bigint not null
    asked_at timestamp(6) with time zone not null
    second_person bigint not null
    state varchar(12) not null
    sealed_words bytea not null
    sha256 char(64) not null
    size int not null
    format varchar(20) not null
    duration_ms int not null
    sealed_sound bytea
    clip_id bigint
    incident varchar(20)
    primary key (id)
    index request_by_asker (asked_by, id)
    index request_by_clip (clip_id)
    index request_by_second_person (second_person, id)

table trace.run
    id bigint not null identity
    request_id bigint not null
    asked_at timestamp(6) with time zone not null
    clip_id bigint
    offset_ms int
    speed double precision
    pitch_moved boolean
    percent int not null
    ended_at timestamp(6) with time zone
    outcome varchar(12)
    found_clip_id bigint
    sealed_result bytea
    primary key (id)
    (request_id) references request
    index run_by_clip (found_clip_id)
    index run_by_request (request_id, id)

table trace.step
    id bigint not null identity
    request_id bigint not null
    act varchar(20) not null
    account_id bigint
    at timestamp(6) with time zone not null
    reason varchar(500)
    primary key (id)
    (request_id) references request
    index step_by_request (request_id, id)

table trace.to_take
    clip_id bigint not null
    tries int not null
    primary key (clip_id)

table watch.attempted_link
    id bigint not null identity
    account_id bigint not null
    page varchar(60) not null
    reference varchar(40) not null
    tried_at timestamp(6) with time zone not null
    primary key (id)
    index attempted_link_by_person (account_id, tried_at)

table watch.concerned
    finding_id bigint not null
    account_id bigint not null
    primary key (account_id, finding_id)
    (finding_id) references finding

table watch.finding
    id bigint not null identity
    rule varchar(30) not null
    subject varchar(40) not null
    slot bigint not null
    account_id bigint
    site_id bigint
    audience varchar(20) not null
    window_from timestamp(6) with time zone not null
    window_to timestamp(6) with time zone not null
    numbers jsonb not null
    found_at timestamp(6) with time zone not null
    state varchar(12) not null
    passed_by bigint
    passed_at timestamp(6) with time zone
    passed_reason varchar(500)
    ended_by bigint
    ended_at timestamp(6) with time zone
    end_reason varchar(500)
    incident varchar(20)
    primary key (id)
    unique (rule, slot, subject)
    index finding_by_state (state, found_at, id)

table watch.finding_clip
    finding_id bigint not null
    clip_id bigint not null
    primary key (clip_id, finding_id)
    (finding_id) references finding

table watch.place_key
    id smallint not null
    sealed bytea not null
    primary key (id)

table watch.rule_state
    rule varchar(30) not null
    is_on boolean not null
    reason varchar(500)
    changed_by bigint not null
    changed_at timestamp(6) with time zone not null
    primary key (rule)

table watch.sighting
    id bigint not null identity
    account_id bigint not null
    session_hash char(64) not null
    place_hash char(64) not null
    first_seen timestamp(6) with time zone not null
    last_seen timestamp(6) with time zone not null
    primary key (id)
    index sighting_by_time (last_seen)

table watch.threshold
    rule varchar(30) not null
    name varchar(30) not null
    amount int not null
    changed_by bigint not null
    changed_at timestamp(6) with time zone not null
    primary key (name, rule)
