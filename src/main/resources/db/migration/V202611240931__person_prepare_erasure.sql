alter table person add column recorded_on date not null default current_date, add column anonymised_at timestamptz;
create sequence person_anonymous_seq;
comment on column person.recorded_on is 'Since when somebody is known who has taken part in no training yet; from then on their time of retention runs';
comment on column person.anonymised_at is 'When name, phone, NIP and position were erased for good; the row stays for the sake of every count';
comment on sequence person_anonymous_seq is 'Numbers those who have no name any more';
