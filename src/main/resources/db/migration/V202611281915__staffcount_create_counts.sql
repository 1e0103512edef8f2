-- The denominators: of how many did the portal train some? Counted on a day, valid until the next count of the same kind.
create table staff_kind (
    code     text    not null constraint staff_kind_pk primary key,
    name     text    collate indonesian not null,
    name_en  text    not null,
    position integer not null constraint staff_kind_position_uk unique
);
comment on table staff_kind is 'Kinds of staff that are counted; data, since an edition of the KLA instrument may ask for others';
insert into staff_kind (code, name, name_en, position) values
    ('PENDIDIK', 'Guru dan tenaga kependidikan', 'Teachers and other school staff', 1),
    ('KESEHATAN', 'Tenaga kesehatan', 'Health staff', 2),
    ('PENGASUH', 'Pengasuh anak', 'Carers of children', 3),
    ('PAUD_HI', 'Petugas Pos PAUD-HI', 'Staff of PAUD-HI posts', 4),
    ('PERLINDUNGAN', 'Petugas perlindungan khusus', 'Special protection staff', 5),
    ('LAYANAN', 'Petugas layanan informasi dan pencatatan', 'Information and registration staff', 6),
    ('PENGELOLA', 'Pengelola fasilitas ramah anak', 'Managers of child-friendly facilities', 7),
    ('ANGGOTA', 'Anggota gugus tugas atau forum', 'Members of a task force or forum', 8),
    ('PEGAWAI', 'Pegawai lainnya', 'Other staff', 9);

create table staff_kind_question (
    kind        text not null constraint staff_kind_question_kind_fk references staff_kind,
    question_id text not null constraint staff_kind_question_question_fk references indicator_question,
    constraint staff_kind_question_pk primary key (question_id, kind)
);
create index staff_kind_question_kind_ix on staff_kind_question (kind);
comment on table staff_kind_question is 'Of which kinds of staff a question of the KLA evaluation wants to know the part that was trained';
insert into staff_kind_question (kind, question_id) values
    ('ANGGOTA', '2024-2.2'), ('LAYANAN', '2024-4.5'), ('LAYANAN', '2024-5.6'), ('ANGGOTA', '2024-6.4'), ('PERLINDUNGAN', '2024-8.5'),
    ('PAUD_HI', '2024-9.2'), ('PENGASUH', '2024-10.4'), ('PENGELOLA', '2024-11.3'), ('PENGELOLA', '2024-11.6'), ('KESEHATAN', '2024-15.4'),
    ('PENDIDIK', '2024-19.4'), ('PENGELOLA', '2024-20.4'), ('PERLINDUNGAN', '2024-21A.8');

create table staff_count (
    id             uuid    not null constraint staff_count_pk primary key,
    institution_id uuid    not null constraint staff_count_institution_fk references institution,
    kind           text    not null constraint staff_count_kind_fk references staff_kind,
    counted_on     date    not null,
    men            integer not null constraint staff_count_men_ck check (men >= 0),
    women          integer not null constraint staff_count_women_ck check (women >= 0),
    version        integer not null,
    constraint staff_count_day_uk unique (institution_id, kind, counted_on)
);
comment on table staff_count is 'How many work at an institution, by day and kind; the newest on or before a day is valid then';
create trigger audit after insert or update or delete on staff_count for each row execute function audit_change('institution', 'institution_id');
