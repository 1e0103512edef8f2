-- The questions of an edition that score people who were trained in the Convention. Only these: the portal answers no others yet.
create table indicator_question (
    id               text    not null constraint indicator_question_pk primary key,
    indicator_id     text    not null constraint indicator_question_indicator_fk references indicator,
    code             text    not null,
    max_points       integer not null,
    trained          text    not null,
    trained_en       text    not null,
    needs_percentage boolean not null,
    window_years     integer,
    constraint indicator_question_code_uk unique (indicator_id, code)
);
comment on table indicator_question is 'Questions of the KLA evaluation that ask for trained people; of an edition, as its indicators are';
comment on column indicator_question.needs_percentage is 'Asks which part of the staff was trained, not how many';
comment on column indicator_question.window_years is 'Counts those alone who were trained within the last so many years';

insert into indicator_question (id, indicator_id, code, max_points, trained, trained_en, needs_percentage, window_years) values
    ('2024-2.2', '2024-2', '2', 5, 'Gugus Tugas KLA', 'KLA task force', false, null),
    ('2024-4.5', '2024-4', '5', 3, 'Petugas pencatatan kelahiran', 'Birth registration staff', false, null),
    ('2024-5.6', '2024-5', '6', 2, 'Petugas layanan informasi layak anak (perpustakaan, kominfo)', 'Staff of child-friendly information services (library, information office)', false, null),
    ('2024-6.4', '2024-6', '4', 3, 'Anggota Forum Anak dan kelompok anak', 'Members of the children''s forum and of children''s groups', false, null),
    ('2024-8.5', '2024-8', '5', 4, 'Petugas Puspaga, LK3, BKB, BKR, Satyagatra, dan Pusaka Sakinah', 'Staff of Puspaga, LK3, BKB, BKR, Satyagatra and Pusaka Sakinah', false, null),
    ('2024-9.2', '2024-9', '2', 2, 'Petugas Pos PAUD-HI', 'Staff of integrated early childhood posts (PAUD-HI)', true, null),
    ('2024-10.4', '2024-10', '4', 3, 'Pengasuh LKSA, pesantren, sekolah berasrama, dan tempat penitipan anak', 'Carers of child welfare homes, boarding schools and daycare', false, null),
    ('2024-11.3', '2024-11', '3', 3, 'Pengelola Ruang Bermain Ramah Anak', 'Managers of child-friendly playgrounds (RBRA)', false, null),
    ('2024-11.6', '2024-11', '6', 3, 'Penyelenggara Rute Aman Selamat Sekolah', 'Organisers of safe routes to school (RASS)', false, null),
    ('2024-15.4', '2024-15', '4', 3, 'Tenaga fasilitas kesehatan', 'Staff of health facilities', false, 2),
    ('2024-19.4', '2024-19', '4', 6, 'Pendidik dan tenaga kependidikan', 'Teachers and other staff of schools', false, null),
    ('2024-20.4', '2024-20', '4', 4, 'Pengelola Pusat Kreativitas Anak dan Rumah Ibadah Ramah Anak', 'Managers of creativity centres and child-friendly places of worship', false, null),
    ('2024-21A.8', '2024-21A', '8', 10, 'Petugas perlindungan khusus (psikolog, pekerja sosial, medis, konselor, aparat penegak hukum, pendidik, mediator)', 'Special protection staff (psychologists, social workers, medics, counsellors, law enforcement, teachers, mediators)', false, null);
