-- What a person took back, for their own page: H2 read every version that was ever filed.
create index version_by_person on review.review_version (kind, filed_by, filed_at);
