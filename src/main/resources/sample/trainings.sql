-- The composite three-day curriculum, the Balangan training of August 2025 as the news told of it, and the trainings of this year, which lie around
-- today. Of the speakers, those of August 2025 stood in the news; all others are invented.

insert into kha_module (id, position, title, objective, lesson_hours, method, cluster, articles, active, version) values
    ('3d000000-0000-4000-8000-000000000001', 1, 'Pembukaan, pre-test, dan kontrak belajar', 'Peserta mengenal tujuan pelatihan dan menyepakati aturan belajar bersama.', 1, 'Pleno, tes awal', null, null, true, 0),
    ('3d000000-0000-4000-8000-000000000002', 2, 'Kerangka HAM dan sejarah Konvensi Hak Anak', 'Peserta mampu menjelaskan asal-usul KHA dan kedudukannya dalam hukum Indonesia.', 2, 'Ceramah, tanya jawab', null, '42, 43, 44, 45', true, 0),
    ('3d000000-0000-4000-8000-000000000003', 3, 'Prinsip umum dan definisi anak', 'Peserta mampu menerapkan empat prinsip umum KHA pada keputusan lembaganya.', 2, 'Ceramah, studi kasus', 3, '1, 2, 3, 6, 12', true, 0),
    ('3d000000-0000-4000-8000-000000000004', 4, 'Langkah-langkah umum dan kewajiban negara', 'Peserta mampu menyebutkan kewajiban pemerintah daerah dalam pemenuhan hak anak.', 2, 'Ceramah, diskusi kelompok', 1, '4, 41, 42, 44', true, 0),
    ('3d000000-0000-4000-8000-000000000005', 5, 'Klaster I: Hak sipil dan kebebasan', 'Peserta mampu mengenali pelanggaran hak sipil anak dan layanan yang tersedia.', 2, 'Diskusi kelompok', 4, '7, 8, 13, 14, 15, 16, 17', true, 0),
    ('3d000000-0000-4000-8000-000000000006', 6, 'Klaster II: Lingkungan keluarga dan pengasuhan alternatif', 'Peserta mampu menjelaskan standar pengasuhan dan pencegahan perkawinan anak.', 2, 'Diskusi kelompok', 5, '5, 9, 10, 11, 18, 19, 20, 21, 25', true, 0),
    ('3d000000-0000-4000-8000-000000000007', 7, 'Klaster III: Kesehatan dasar dan kesejahteraan', 'Peserta mampu menjelaskan pelayanan kesehatan ramah anak.', 2, 'Studi kasus', 6, '6, 18, 23, 24, 26, 27', true, 0),
    ('3d000000-0000-4000-8000-000000000008', 8, 'Klaster IV: Pendidikan, waktu luang, dan kegiatan budaya', 'Peserta mampu menjelaskan satuan pendidikan ramah anak dan disiplin positif.', 2, 'Diskusi kelompok, simulasi', 7, '28, 29, 31', true, 0),
    ('3d000000-0000-4000-8000-000000000009', 9, 'Klaster V: Perlindungan khusus', 'Peserta mampu mengenali anak yang memerlukan perlindungan khusus dan alur rujukannya.', 2, 'Studi kasus', 8, '22, 30, 32, 33, 34, 35, 36, 38, 39, 40', true, 0),
    ('3d000000-0000-4000-8000-000000000010', 10, 'Kebijakan KLA dan 24 indikator', 'Peserta mampu mengaitkan tugas lembaganya dengan indikator KLA.', 3, 'Ceramah, kerja kelompok', null, null, true, 0),
    ('3d000000-0000-4000-8000-000000000011', 11, 'Kebijakan Keselamatan Anak', 'Peserta mampu menyusun pokok-pokok kebijakan keselamatan anak bagi lembaganya.', 2, 'Simulasi', 8, '19, 34, 36', true, 0),
    ('3d000000-0000-4000-8000-000000000012', 12, 'Praktik: analisis situasi lembaga', 'Peserta mampu menemukan kesenjangan pemenuhan hak anak di lembaganya.', 2, 'Kerja kelompok', null, null, true, 0),
    ('3d000000-0000-4000-8000-000000000013', 13, 'Penyusunan Rencana Tindak Lanjut', 'Setiap lembaga menghasilkan RTL yang terukur dan terkait indikator KLA.', 3, 'Kerja kelompok, pleno', null, null, true, 0),
    ('3d000000-0000-4000-8000-000000000014', 14, 'Post-test, evaluasi penyelenggaraan, dan penutupan', 'Peserta mengukur kemajuannya dan menilai penyelenggaraan.', 1, 'Tes akhir, pleno', null, null, true, 0);

-- in January the trainings of the past weeks count for the new year, too: the sample is to look alike on every day
insert into program (id, name, fiscal_year, budget_source, target_participants, version) values
    ('9a000000-0000-4000-8000-000000000001', 'Penguatan Kelembagaan KLA', 2025, 'APBD Kabupaten', 200, 0),
    ('9a000000-0000-4000-8000-000000000002', 'Peningkatan Kapasitas SDM Terlatih KHA', extract(year from date '${today}'), 'APBD Kabupaten', 250, 0);

insert into training (id, program_id, title, batch, starts_on, ends_on, venue, organiser, partners, quota, status, version)
select id::uuid, program::uuid, title, batch, starts_on, ends_on, venue, 'Dinas P3AP2KBPMD Kabupaten Balangan', partners, quota, status, 0 from (values
    ('7a000000-0000-4000-8000-000000000001', '9a000000-0000-4000-8000-000000000001', 'Pelatihan Konvensi Hak Anak (KHA)', 'Angkatan I', date '2025-08-20', date '2025-08-22', 'Mahligai Mayang Maurai, Paringin', 'Yayasan Berlian Kepulauan Riau; Dinas PPPAKB Provinsi Kalimantan Selatan', 100, 'FINISHED'),
    ('7a000000-0000-4000-8000-000000000002', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Tenaga Puskesmas', null, date '${today}' - 1, date '${today}', 'Aula Dinas Kesehatan, Paringin Selatan', null, 30, 'RUNNING'),
    ('7a000000-0000-4000-8000-000000000003', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Pengurus LKSA dan Pondok Pesantren', 'Angkatan I', date '${today}' + 16, date '${today}' + 17, 'Aula Kecamatan Paringin', 'Kantor Kementerian Agama Kabupaten Balangan', 30, 'PUBLISHED'),
    ('7a000000-0000-4000-8000-000000000004', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Satuan Pendidikan Ramah Anak', 'Angkatan II', date '${today}' + 45, date '${today}' + 47, 'Mahligai Mayang Maurai, Paringin', null, 60, 'DRAFT'),
    ('7a000000-0000-4000-8000-000000000005', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Gugus Tugas KLA', null, date '${today}' - 96, date '${today}' - 95, 'Aula Bapperida, Paringin Selatan', null, 40, 'FINISHED'),
    ('7a000000-0000-4000-8000-000000000006', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Pendamping Anak', null, date '${today}' - 16, date '${today}' - 15, 'Gedung PKK, Paringin Timur', 'UPTD Perlindungan Perempuan dan Anak', 35, 'FINISHED'),
    ('7a000000-0000-4000-8000-000000000007', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Pengelola Layanan Informasi Anak', null, date '${today}' + 37, date '${today}' + 37, 'Perpustakaan Daerah, Paringin Timur', null, 25, 'PUBLISHED'),
    ('7a000000-0000-4000-8000-000000000008', '9a000000-0000-4000-8000-000000000002', 'Pelatihan KHA bagi Dunia Usaha dan Media', null, date '${today}' - 44, date '${today}' - 43, 'Aula Kecamatan Paringin', 'Asosiasi Perusahaan Sahabat Anak Balangan', 20, 'CANCELLED')
) v (id, program, title, batch, starts_on, ends_on, venue, partners, quota, status);

insert into training_status_change (id, training_id, status, reason, changed_at, changed_by)
select ('7c000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('7a000000-0000-4000-8000-' || lpad(training::text, 12, '0'))::uuid, status, reason, at,
       'ac000000-0000-4000-8000-000000000001' from (values
    (1, 1, 'PUBLISHED', null, timestamptz '2025-08-01 09:00'),
    (2, 1, 'RUNNING', null, timestamptz '2025-08-20 07:48'),
    (3, 1, 'FINISHED', null, timestamptz '2025-08-22 16:30'),
    (4, 2, 'PUBLISHED', null, date '${today}' - 12 + time '09:20'),
    (5, 2, 'RUNNING', null, date '${today}' - 1 + time '07:40'),
    (6, 3, 'PUBLISHED', null, date '${today}' - 3 + time '10:35'),
    (7, 5, 'PUBLISHED', null, date '${today}' - 113 + time '13:10'),
    (8, 5, 'RUNNING', null, date '${today}' - 96 + time '08:05'),
    (9, 5, 'FINISHED', null, date '${today}' - 95 + time '16:12'),
    (10, 6, 'PUBLISHED', null, date '${today}' - 36 + time '11:00'),
    (11, 6, 'RUNNING', null, date '${today}' - 16 + time '07:55'),
    (12, 6, 'FINISHED', null, date '${today}' - 15 + time '15:47'),
    (13, 7, 'PUBLISHED', null, date '${today}' - 5 + time '09:15'),
    (14, 8, 'PUBLISHED', null, date '${today}' - 70 + time '10:00'),
    (15, 8, 'CANCELLED', 'Aula dipakai posko banjir; diadakan lagi bila anggaran perubahan disetujui.', date '${today}' - 46 + time '14:25')
) v (n, training, status, reason, at);

-- the rundowns: session, training, day, from, until, module, JP
insert into training_session (id, training_id, title, kha_module_id, starts_at, ends_at, lesson_hours, version)
select ('5e000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, t.id, m.title, m.id, t.starts_on + day - 1 + starts, t.starts_on + day - 1 + ends, hours, 0
from (values
    (1, 1, 1, time '08:00', time '08:45', 1, 1), (2, 1, 1, time '08:45', time '10:15', 2, 2), (3, 1, 1, time '10:30', time '12:00', 3, 2),
    (4, 1, 1, time '13:00', time '14:30', 4, 2), (5, 1, 1, time '14:30', time '16:00', 5, 2),
    (6, 1, 2, time '08:00', time '09:30', 6, 2), (7, 1, 2, time '09:30', time '11:00', 7, 2), (8, 1, 2, time '11:00', time '12:30', 8, 2),
    (9, 1, 2, time '13:30', time '15:00', 9, 2),
    (10, 1, 3, time '08:00', time '10:15', 10, 3), (11, 1, 3, time '10:15', time '11:30', 11, 1), (12, 1, 3, time '13:30', time '15:45', 13, 3),
    (13, 1, 3, time '15:45', time '16:30', 14, 1),
    (14, 2, 1, time '08:00', time '08:45', 1, 1), (15, 2, 1, time '08:45', time '10:15', 3, 2), (16, 2, 1, time '10:30', time '12:00', 7, 2),
    (17, 2, 1, time '13:00', time '15:15', 10, 3),
    (18, 2, 2, time '08:00', time '09:30', 11, 2), (19, 2, 2, time '09:45', time '12:00', 13, 3), (20, 2, 2, time '13:00', time '13:45', 14, 1),
    (21, 3, 1, time '08:00', time '08:45', 1, 1), (22, 3, 1, time '08:45', time '10:15', 3, 2), (23, 3, 1, time '10:30', time '12:00', 6, 2),
    (24, 3, 2, time '08:00', time '09:30', 9, 2), (25, 3, 2, time '09:45', time '12:00', 13, 3),
    (26, 5, 1, time '08:30', time '09:15', 1, 1), (27, 5, 1, time '09:15', time '10:45', 2, 2), (28, 5, 1, time '11:00', time '12:30', 4, 2),
    (29, 5, 1, time '13:30', time '15:45', 10, 3),
    (30, 5, 2, time '08:30', time '10:00', 12, 2), (31, 5, 2, time '10:15', time '12:30', 13, 3), (32, 5, 2, time '13:30', time '14:15', 14, 1),
    (33, 6, 1, time '08:00', time '09:30', 3, 2), (34, 6, 1, time '09:45', time '11:15', 8, 2), (35, 6, 1, time '13:00', time '14:30', 9, 2),
    (36, 6, 2, time '08:00', time '09:30', 11, 2), (37, 6, 2, time '09:45', time '12:00', 13, 3),
    (38, 7, 1, time '08:00', time '09:30', 5, 2), (39, 7, 1, time '09:45', time '12:00', 10, 3),
    (40, 8, 1, time '08:00', time '09:30', 2, 2), (41, 8, 1, time '09:45', time '12:00', 10, 3)
) v (n, training, day, starts, ends, module, hours)
join training t on t.id = ('7a000000-0000-4000-8000-' || lpad(training::text, 12, '0'))::uuid
join kha_module m on m.position = module;

insert into training_session_speaker (session_id, position, name, affiliation)
select ('5e000000-0000-4000-8000-' || lpad(session::text, 12, '0'))::uuid, position, name, affiliation
from (values
    ('Sudirman Latief', 'Yayasan Berlian Kepulauan Riau', 0, array[2, 3, 5, 6, 8, 9, 11, 12]),
    ('Abdussyahid', 'Dinas PPPAKB Provinsi Kalimantan Selatan', 0, array[4, 7, 10]),
    ('Abdussyahid', 'Dinas PPPAKB Provinsi Kalimantan Selatan', 1, array[9, 12]),
    ('Sari Wulandari', 'Dinas P3AP2KBPMD Kabupaten Balangan', 0, array[13, 15, 18, 27, 28, 33, 38]),
    ('Fakhrurrazi Noor', 'Forum Fasilitator KHA Banua', 0, array[16, 22, 23, 24, 25, 30, 34, 35, 40]),
    ('Ratna Dewi Hapsari', 'Dinas PPPAKB Provinsi Kalimantan Selatan', 0, array[17, 19, 29, 31, 36, 37, 39, 41]),
    ('Lisnawati', 'Dinas P3AP2KBPMD Kabupaten Balangan', 1, array[31, 37])
) v (name, affiliation, position, sessions)
cross join unnest(sessions) session;

-- who was invited: training, when they were enrolled, and their numbers; the first of a training has the number of its first enrolment
insert into participant (id, training_id, person_id, institution_id, position, status, enrolled_at, enrolled_by, version)
select ('9b000000-0000-4000-8000-' || lpad((first + nth - 1)::text, 12, '0'))::uuid, ('7a000000-0000-4000-8000-' || lpad(training::text, 12, '0'))::uuid,
       p.id, p.institution_id, p.position, 'CONFIRMED', at + nth * interval '70 seconds', 'ac000000-0000-4000-8000-000000000001', 0
from (values
    (1, 1, timestamptz '2025-08-05 10:00', (select array_agg(n) from generate_series(1, 100) n)),
    (2, 101, date '${today}' - 9 + time '10:12', array[23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 57, 63, 110]),
    (3, 131, date '${today}' - 2 + time '14:06', array[33, 34, 38, 42, 86, 87, 89, 91, 92, 94, 101]),
    (5, 151, date '${today}' - 108 + time '09:30', array[54, 58, 61, 107, 2, 55, 62, 108, 56, 4, 57, 5, 59, 111, 6, 112, 7, 60, 8, 9, 10, 11, 12, 48, 97, 102,
        40, 43, 45, 50, 51, 53]),
    (6, 191, date '${today}' - 30 + time '08:55', array[3, 109, 14, 67, 15, 16, 68, 69, 70, 17, 18, 71, 72, 19, 73, 20, 21, 74, 75, 22, 78, 33, 86, 38, 89, 64, 99]),
    (7, 221, date '${today}' - 4 + time '11:21', array[7, 8, 47, 98, 103, 106]),
    (8, 231, date '${today}' - 60 + time '15:02', array[41, 43, 44, 45, 95, 98, 104, 105])
) v (training, first, at, people)
cross join unnest(people) with ordinality as invited (n, nth)
join person p on p.id = ('9e000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid;

-- who came to what is over, everybody but those named: drawn once and written out, so that every copy of the sample is the same
insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
select s.id, p.id, coalesce(e.status, 'PRESENT'), s.starts_at + interval '10 minutes', 'ac000000-0000-4000-8000-000000000001', 0
from training_session s
join training t on t.id = s.training_id and t.status = 'FINISHED'
join participant p on p.training_id = t.id
left join (values
    (1, 2, 'SICK'), (1, 27, 'EXCUSED'), (1, 36, 'LATE'), (1, 54, 'LATE'), (1, 63, 'LATE'), (1, 66, 'ABSENT'), (1, 80, 'EXCUSED'),
    (2, 2, 'SICK'), (2, 9, 'EXCUSED'), (2, 23, 'LATE'), (2, 24, 'EXCUSED'), (2, 25, 'ABSENT'), (2, 38, 'LATE'), (2, 51, 'LATE'), (2, 79, 'SICK'),
    (2, 84, 'ABSENT'), (2, 85, 'EXCUSED'), (2, 89, 'SICK'),
    (3, 11, 'ABSENT'), (3, 15, 'ABSENT'), (3, 18, 'SICK'), (3, 29, 'SICK'), (3, 30, 'ABSENT'), (3, 42, 'LATE'), (3, 61, 'SICK'), (3, 70, 'LATE'),
    (3, 72, 'ABSENT'), (3, 73, 'SICK'), (3, 74, 'ABSENT'), (3, 82, 'ABSENT'), (3, 89, 'EXCUSED'),
    (4, 19, 'EXCUSED'), (4, 27, 'ABSENT'), (4, 29, 'SICK'), (4, 38, 'EXCUSED'), (4, 62, 'SICK'), (4, 67, 'EXCUSED'), (4, 72, 'LATE'),
    (4, 79, 'LATE'), (4, 91, 'ABSENT'),
    (5, 2, 'LATE'), (5, 8, 'LATE'), (5, 14, 'EXCUSED'), (5, 16, 'LATE'), (5, 22, 'ABSENT'), (5, 49, 'ABSENT'), (5, 55, 'ABSENT'), (5, 67, 'LATE'),
    (5, 83, 'EXCUSED'), (5, 95, 'EXCUSED'),
    (6, 9, 'LATE'), (6, 21, 'SICK'), (6, 50, 'ABSENT'), (6, 59, 'ABSENT'), (6, 73, 'EXCUSED'), (6, 78, 'EXCUSED'),
    (7, 12, 'ABSENT'), (7, 17, 'LATE'), (7, 22, 'ABSENT'), (7, 34, 'EXCUSED'), (7, 36, 'ABSENT'), (7, 48, 'ABSENT'), (7, 66, 'ABSENT'),
    (7, 69, 'SICK'), (7, 81, 'SICK'), (7, 84, 'SICK'), (7, 90, 'SICK'),
    (8, 3, 'EXCUSED'), (8, 9, 'ABSENT'), (8, 15, 'ABSENT'), (8, 19, 'EXCUSED'), (8, 38, 'LATE'), (8, 46, 'SICK'), (8, 51, 'LATE'),
    (8, 55, 'EXCUSED'), (8, 69, 'SICK'), (8, 75, 'LATE'), (8, 80, 'ABSENT'), (8, 83, 'LATE'),
    (9, 4, 'EXCUSED'), (9, 6, 'SICK'), (9, 13, 'EXCUSED'), (9, 31, 'LATE'), (9, 45, 'ABSENT'), (9, 46, 'ABSENT'), (9, 48, 'SICK'),
    (9, 54, 'EXCUSED'), (9, 58, 'SICK'), (9, 71, 'EXCUSED'), (9, 75, 'LATE'), (9, 77, 'EXCUSED'), (9, 83, 'SICK'), (9, 85, 'EXCUSED'),
    (10, 16, 'LATE'), (10, 23, 'SICK'), (10, 30, 'ABSENT'), (10, 34, 'EXCUSED'), (10, 40, 'ABSENT'), (10, 48, 'LATE'), (10, 54, 'EXCUSED'),
    (10, 59, 'EXCUSED'), (10, 92, 'SICK'), (10, 97, 'ABSENT'),
    (11, 24, 'SICK'), (11, 27, 'EXCUSED'), (11, 47, 'ABSENT'), (11, 65, 'SICK'), (11, 67, 'ABSENT'), (11, 68, 'ABSENT'), (11, 69, 'SICK'),
    (11, 83, 'SICK'),
    (12, 29, 'ABSENT'), (12, 52, 'EXCUSED'), (12, 70, 'LATE'), (12, 78, 'SICK'), (12, 83, 'LATE'), (12, 98, 'EXCUSED'),
    (13, 2, 'LATE'), (13, 23, 'ABSENT'), (13, 28, 'SICK'), (13, 65, 'ABSENT'), (13, 84, 'EXCUSED'), (13, 91, 'LATE'), (13, 92, 'EXCUSED'),
    (13, 96, 'ABSENT'), (13, 99, 'EXCUSED'), (13, 100, 'EXCUSED'),
    (27, 163, 'LATE'), (28, 163, 'ABSENT'), (29, 163, 'ABSENT'), (29, 170, 'EXCUSED'), (30, 163, 'ABSENT'), (30, 170, 'EXCUSED'), (31, 163, 'ABSENT'),
    (31, 170, 'EXCUSED'), (32, 163, 'ABSENT'), (32, 170, 'EXCUSED'), (26, 181, 'LATE'), (30, 158, 'SICK'), (31, 158, 'SICK'), (32, 158, 'SICK'),
    (33, 200, 'LATE'), (36, 209, 'SICK'), (37, 209, 'SICK'), (35, 194, 'EXCUSED'), (33, 216, 'EXCUSED')
) e (session, participant, status)
  on s.id = ('5e000000-0000-4000-8000-' || lpad(session::text, 12, '0'))::uuid and p.id = ('9b000000-0000-4000-8000-' || lpad(participant::text, 12, '0'))::uuid;

-- Of the running training the first session was kept at the door, but for one who came in unseen; the others are still on paper.
insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
select s.id, p.id, coalesce(e.status, 'PRESENT'), s.starts_at + right(p.id::text, 2)::integer * interval '25 seconds', 'ac000000-0000-4000-8000-000000000001', 0
from training_session s
join participant p on p.training_id = s.training_id
left join (values (111, 'LATE'), (116, 'SICK')) e (participant, status)
  on p.id = ('9b000000-0000-4000-8000-' || lpad(participant::text, 12, '0'))::uuid
where s.id = '5e000000-0000-4000-8000-000000000014' and p.id <> '9b000000-0000-4000-8000-000000000120';

-- Some have moved since they were invited: what they were trained for stays with the institution of that day.
update post set since = date '2024-02-01', until = date '${today}' - days_ago - 1
from (values (49, 60), (65, 41), (66, 150), (93, 25)) v (n, days_ago)
where person_id = ('9e000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid;
insert into post (id, person_id, number, institution_id, position, since, version)
select gen_random_uuid(), ('9e000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 2, ('1a000000-0000-4000-8000-' || lpad(institution::text, 12, '0'))::uuid,
       position, date '${today}' - days_ago, 0
from (values (49, 60, 1, 'Analis Perlindungan Anak'), (65, 41, 12, 'Paralegal'), (66, 150, 4, 'Psikolog Klinis'), (35, 90, 53, 'Kader PATBM'))
    v (n, days_ago, institution, position);
-- and what lists say of them follows
update person set institution_id = main.institution_id, position = main.position
from (select p.id, m.institution_id, m.position
      from person p
      left join lateral (select institution_id, position from post where person_id = p.id and until is null
                         order by since desc nulls last, number desc limit 1) m on true) main
where main.id = person.id and (person.institution_id, person.position) is distinct from (main.institution_id, main.position);
