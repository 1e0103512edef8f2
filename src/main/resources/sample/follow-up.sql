-- What institutions promised after the three trainings that are over: handed in within two weeks, reviewed within days. Of the older promises
-- most are kept and two are overdue; of the youngest training one plan came back, two wait, and one is being written.

insert into follow_up_plan (id, training_id, institution_id, status, on_paper, created_at, submitted_at, version)
select ('f0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('7a000000-0000-4000-8000-' || lpad(training::text, 12, '0'))::uuid,
       ('1a000000-0000-4000-8000-' || lpad(institution::text, 12, '0'))::uuid, status, on_paper, created_at, submitted_at, 0 from (values
    (1, 1, 4, 'ACCEPTED', false, timestamptz '2025-08-25 09:10', timestamptz '2025-08-29 10:02'),
    (2, 6, 3, 'RETURNED', false, date '${today}' - 12 + time '09:14', date '${today}' - 9 + time '14:20'),
    (3, 6, 23, 'SUBMITTED', false, date '${today}' - 11 + time '10:41', date '${today}' - 4 + time '09:15'),
    (4, 6, 33, 'SUBMITTED', true, date '${today}' - 3 + time '15:58', date '${today}' - 3 + time '16:40'),
    (5, 1, 16, 'ACCEPTED', false, timestamptz '2025-08-26 13:25', timestamptz '2025-08-30 08:31'),
    (6, 6, 38, 'DRAFT', true, date '${today}' - 2 + time '11:07', null),
    (7, 1, 3, 'ACCEPTED', false, timestamptz '2025-08-27 08:44', timestamptz '2025-09-08 09:50'),
    (8, 1, 23, 'ACCEPTED', true, timestamptz '2025-09-03 09:05', timestamptz '2025-09-03 09:37'),
    (9, 5, 2, 'ACCEPTED', true, date '${today}' - 90 + time '10:20', date '${today}' - 88 + time '10:52'),
    (10, 5, 6, 'ACCEPTED', true, date '${today}' - 86 + time '13:30', date '${today}' - 86 + time '14:11'),
    (11, 5, 3, 'ACCEPTED', false, date '${today}' - 89 + time '08:50', date '${today}' - 85 + time '16:05')
) v (n, training, institution, status, on_paper, created_at, submitted_at);

insert into follow_up_action (id, plan_id, position, activity, objective, target, place, starts_on, due_on, owner_role, parties, funding_source, success_indicator, indicator_id, completed_on, version)
select ('fa000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('f0000000-0000-4000-8000-' || lpad(plan::text, 12, '0'))::uuid,
       row_number() over (partition by plan order by n), activity, objective, target, place, starts_on, due_on, owner_role, parties, funding_source,
       success_indicator, indicator, completed_on, 0 from (values
    (1, 1, 'Pelatihan ulang KHA bagi petugas MTBS', 'Setiap puskesmas memiliki petugas terlatih KHA', '17 petugas dari 8 puskesmas', 'Aula Dinas Kesehatan', date '2025-10-06', date '2025-11-28', 'Kepala Bidang Kesehatan Masyarakat', 'Puskesmas, UPTD PPA', 'BOK', 'Setiap puskesmas memiliki dua petugas terlatih KHA', '2024-15', date '2025-11-21'),
    (2, 1, 'Ruang bermain dan informasi layak anak di ruang tunggu puskesmas', 'Anak merasa aman saat berobat', '8 puskesmas', 'Puskesmas se-Kabupaten Balangan', date '2025-09-15', date '2026-02-27', 'Kepala Puskesmas', 'Forum Anak Daerah Sanggam', 'APBD', '8 ruang tunggu dinilai ramah anak oleh Forum Anak', '2024-15', null),
    (3, 2, 'Sosialisasi disiplin positif bagi guru', 'Kekerasan di sekolah dicegah', 'Guru SD dan SMP', 'Kecamatan Paringin dan Halong', date '${today}' + 24, date '${today}' + 88, 'Kepala Bidang Pembinaan SD', 'UPTD PPA, komite sekolah', 'BOS', 'Setiap sekolah memiliki kesepakatan kelas tertulis', '2024-19', null),
    (4, 3, 'Pojok konseling remaja dua kali sebulan', 'Remaja mendapat layanan yang menjaga kerahasiaan', 'Remaja 10 sampai 18 tahun di wilayah kerja', 'Puskesmas Paringin', date '${today}' + 12, date '${today}' + 190, 'Penanggung Jawab Program Kesehatan Anak', 'SMPN 1 Paringin, Puspaga Sanggam', 'BOK', 'Paling sedikit 20 kunjungan remaja setiap bulan', '2024-15', null),
    (5, 4, 'Menyusun Kebijakan Keselamatan Anak LKSA', 'Anak asuh terlindung dari kekerasan', '42 anak asuh dan 9 pengasuh', 'LKSA Harapan Bunda', date '${today}' + 5, date '${today}' + 96, 'Ketua LKSA', 'Dinas Sosial, UPTD PPA', 'SELF_FUNDED', 'Kebijakan tertulis ditandatangani semua pengasuh', '2024-10', null),
    (6, 5, 'Deklarasi dan tim Sekolah Ramah Anak', 'Sekolah memenuhi komponen SRA', '631 siswa dan 41 guru', 'SMPN 1 Paringin', date '2025-09-08', date '2025-11-14', 'Kepala Sekolah', 'Komite sekolah, Forum Anak', 'BOS', 'SK tim SRA dan enam komponen terpenuhi', '2024-19', date '2025-11-10'),
    (7, 6, 'Pengasuhan asrama tanpa kekerasan', 'Santri tinggal di asrama yang aman', '127 santri', 'Pondok Pesantren Darul Falah Juai', date '${today}' + 30, date '${today}' + 150, 'Pengasuh Asrama', 'Kantor Kementerian Agama', 'SELF_FUNDED', 'Aturan asrama disepakati bersama santri', '2024-10', null),
    (8, 7, 'Pelatihan KHA bagi kepala sekolah percontohan SRA', 'Kepala sekolah memimpin perubahan', '14 kepala sekolah', 'Aula Dinas Pendidikan', date '2025-10-13', date '2025-11-20', 'Kepala Bidang Pembinaan SMP', 'Dinas P3AP2KBPMD', 'APBD', '14 kepala sekolah bersertifikat KHA', '2024-19', date '2025-11-19'),
    (9, 7, 'Pengaduan siswa lewat kotak suara dan guru BK', 'Siswa berani melapor', '23 sekolah', 'Kecamatan Paringin, Juai, dan Halong', date '2025-11-03', date '2026-03-31', 'Kepala Seksi Kesiswaan', 'UPTD PPA', 'BOS', 'Setiap pengaduan ditanggapi dalam tiga hari', '2024-21A', date '2026-03-12'),
    (10, 8, 'Kelas ibu balita dengan materi hak anak', 'Orang tua mengasuh tanpa kekerasan', '6 posyandu', 'Wilayah kerja Puskesmas Paringin', date '2025-10-01', date '2025-12-19', 'Bidan Koordinator', 'Kader posyandu', 'BOK', 'Setiap posyandu mengadakan dua kelas', '2024-15', date '2025-12-15'),
    (11, 9, 'Menyelaraskan RAD KLA dengan RPJMD', 'Anggaran anak terlihat dalam perencanaan', 'RAD KLA lima klaster', 'Bapperida', date '${today}' - 80, date '${today}' + 40, 'Kepala Bidang Sosial Budaya', 'Semua OPD anggota Gugus Tugas', 'APBD', 'Matriks RAD KLA disahkan', '2024-1', null),
    (12, 10, 'Layanan akta kelahiran keliling di desa terpencil', 'Setiap anak memiliki akta', '9 desa di Tebing Tinggi dan Halong', 'Balai desa', date '${today}' - 70, date '${today}' - 11, 'Kepala Bidang Pelayanan Pencatatan Sipil', 'Kecamatan, pemerintah desa', 'APBD', 'Kepemilikan akta anak naik menjadi 97%', '2024-4', null),
    (13, 11, 'Memasukkan KHA ke dalam rapat kerja pengawas', 'Pengawas memantau pemenuhan hak anak', '19 pengawas', 'Dinas Pendidikan dan Kebudayaan', date '${today}' - 60, date '${today}' - 20, 'Pengawas Sekolah Dasar', null, 'NONE', 'Setiap laporan pengawas memuat bab hak anak', '2024-19', date '${today}' - 27)
) v (n, plan, activity, objective, target, place, starts_on, due_on, owner_role, parties, funding_source, success_indicator, indicator, completed_on);

insert into follow_up_review (id, plan_id, decision, reason, decided_at, decided_by)
select ('fe000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('f0000000-0000-4000-8000-' || lpad(plan::text, 12, '0'))::uuid, decision, reason,
       decided_at, 'ac000000-0000-4000-8000-000000000001' from (values
    (1, 1, 'ACCEPTED', null, timestamptz '2025-09-02 11:04'),
    (2, 2, 'RETURNED', 'Sasaran belum terukur: tuliskan berapa sekolah dan berapa guru, dan siapa yang memantau.', date '${today}' - 6 + time '15:30'),
    (3, 5, 'ACCEPTED', null, timestamptz '2025-09-02 11:26'),
    (4, 7, 'RETURNED', 'Tuliskan sekolah mana yang menjadi percontohan.', timestamptz '2025-09-04 10:15'),
    (5, 7, 'ACCEPTED', null, timestamptz '2025-09-10 14:48'),
    (6, 8, 'ACCEPTED', null, timestamptz '2025-09-05 08:55'),
    (7, 9, 'ACCEPTED', null, date '${today}' - 85 + time '09:30'),
    (8, 10, 'ACCEPTED', null, date '${today}' - 84 + time '10:12'),
    (9, 11, 'ACCEPTED', null, date '${today}' - 82 + time '11:39')
) v (n, plan, decision, reason, decided_at);
