-- Fills a migrated, empty database with invented data: S a district-year, M a province, L the country, T what a test can afford.
-- The same data for each size and day: no random numbers, but hashes of row numbers. Constraints and indexes stay on. Only the triggers
-- of the audit log are off while rows go in; entries as they would have written them come at the end. Run it as the owner of the tables:
--
--   psql -v ON_ERROR_STOP=1 -c "set bench.size = 'S'" -f bench/generate.sql      (bench/generate does, and starts what it needs)
--
-- Settings: bench.size, and bench.today for another day than today (2026-11-24). Accounts: those of the demo, with its passwords.

set client_min_messages = warning;
set timezone = 'Asia/Makassar';
set jit = off;
set plan_cache_mode = force_custom_plan; -- as the portal; triggers count thousands at once here

-- What this file knows of the tables, so that a change of the schema is told here and not by a bench that measures yesterday's rows.
do $$
declare
    difference text;
begin
    create temp table known (name text primary key, columns text);
    insert into known values
        ('account', 'active created_at display_name id institution_id language password_hash phone role second_factor_at username valid_from valid_until version'),
        ('attendance', 'marked_at marked_by participant_id session_id status version'),
        ('attendance_change', 'batch changed_at changed_by id new_status old_marked_at old_marked_by old_status participant_id session_id undoes undone'),
        ('audit_entry', 'account_id action address at changes id part_id part_type record_id record_type request'),
        ('correction_request', 'answer channel concern decided_at decided_by entered_by id person_id received_at status version wanted'),
        ('follow_up_action', 'activity completed_on due_on funding_source id indicator_id objective owner_role parties place plan_id position starts_on success_indicator target version'),
        ('follow_up_plan', 'created_at id institution_id on_paper status submitted_at training_id version'),
        ('follow_up_review', 'decided_at decided_by decision id plan_id reason'),
        ('guardian_consent', 'file_id guardian_name id participant_id person_id received_at received_by relation'),
        ('institution', 'active_since address closed_because closed_on id name national_number number_kind phone region short_name status type version'),
        ('institution_alias', 'alias institution_id'),
        ('job', 'asked_at done ended_at expires_at file_name file_size file_type id kind language owner_id parameters started_at status total'),
        ('institution_contact', 'id institution_id name phone phone_as_typed position version'),
        ('kha_module', 'active articles cluster id lesson_hours method objective position title version'),
        ('participant', 'enrolled_at enrolled_by id institution_id person_id position status training_id version'),
        ('person', 'adult_from anonymised_at full_name id institution_id nip phone position recorded_on sex title_after title_before version'),
        ('post', 'id institution_id number person_id position since until version'),
        ('program', 'budget_source fiscal_year id name target_participants version'),
        ('staff_count', 'counted_on id institution_id kind men version women'),
        ('stored_file', 'content content_type created_at created_by id name sha256 size'),
        ('training', 'batch ends_on id organiser partners program_id quota starts_on status title venue version'),
        ('training_session', 'ends_at id kha_module_id lesson_hours starts_at title training_id version'),
        ('training_session_speaker', 'affiliation name position session_id'),
        ('training_status_change', 'changed_at changed_by id reason status training_id'),
        -- kept by triggers on what is inserted here
        ('figure', null), ('listed_participant', null), ('listed_plan', null), ('participant_headcount', null), ('reached', null), ('session_tally', null),
        ('trained_participant', null),
        -- filled by migrations, or of no weight for any page
        ('account_link', null), ('browser_session', null), ('crc_cluster', null), ('data_purpose', null), ('first_admin_link', null),
        ('flyway_schema_history', null), ('indicator', null), ('indicator_part', null), ('institution_type', null), ('institution_type_question', null), ('indicator_question', null), ('audience_sector', null), ('national_number_kind', null), ('job_file_piece', null), ('known_browser', null),
        ('login_delay', null), ('recovery_code', null), ('region', null), ('retention_run', null), ('retention_run_erased', null), ('scheduled_tasks', null), ('second_factor', null), ('staff_kind', null), ('staff_kind_question', null), ('session_opening', null);

    select string_agg(name || '.' || filled, ', ') into difference
    from known, unnest(string_to_array(columns, ' ')) filled
    where not exists (select from information_schema.columns where table_schema = 'public' and table_name = name and column_name = filled);
    if difference is not null then
        raise exception 'This file fills what is no more: %', difference;
    end if;
    select string_agg(table_name || '.' || column_name, ', ') into difference
    from information_schema.tables join information_schema.columns c using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and not exists (select from known where name = table_name and (columns is null or c.column_name = any (string_to_array(columns, ' '))));
    if difference is not null then
        raise warning 'This file does not fill %; where a page reads it, the page is measured on nothing', difference;
    end if;

    if exists (select from person) or exists (select from training) then
        raise exception 'This database holds data already; generate into an empty one';
    end if;
    -- off: what notes changes of rows one by one; on: everything else, whatever it keeps up to date
    for difference in select tgrelid::regclass::text from pg_trigger where tgfoid = 'audit_change'::regproc loop
        execute format('alter table %s disable trigger audit', difference);
    end loop;
end
$$;

create temp table size as
select *, coalesce(nullif(current_setting('bench.today', true), '')::date, current_date) as today
from (values ('S', 50, 1000, 10, 1, 40), ('T', 2000, 20000, 400, 4, 400), ('M', 5000, 100000, 2000, 5, 4000), ('L', 50000, 1000000, 20000, 8, 4000))
    as sizes (size, institutions, people, trainings, years, largest)
where size = current_setting('bench.size');

do $$
begin
    if not exists (select from size) then
        raise exception 'bench.size is S, T, M or L';
    end if;
end
$$;

-- A number from 0 up to 1 for a row, the same in each run; every use for a row has a number of its own.
create function pg_temp.u(n bigint, use int) returns float8
    language sql immutable as 'select (hashint8extended(n, use) & 4294967295) / 4294967296.0::float8';

-- One of several: the smaller the number, the more frequent the first of them (1 is even, 2 as names are).
create function pg_temp.pick(words text[], u float8, skew float8 default 1) returns text
    language sql immutable as 'select words[1 + floor(cardinality(words) * power(u, skew))::int]';

create function pg_temp.id(kind text, n bigint) returns uuid
    language sql immutable as 'select md5(kind || n)::uuid';

create temp table words as
select string_to_array('Muhammad,Ahmad,Rizki,Agus,Budi,Hendra,Dedi,Eko,Andi,Fajar,Rahmat,Iwan,Wahyu,Yusuf,Ilham,Arif,Bambang,Joko,Hasan,Rudi,Taufik,Gunawan,Syahrani,Jarkasi,Supian,Riduan,Norhadi,Mulyadi,Hairullah,Kaspul,Gazali,Sapuani,Anang,Fitriadi,Rahmadi,Jumadi,Sugianto,Darmawan,Irwansyah,Marthin,Yohanes,I Made,I Wayan,Gede,Ketut,Stefanus,Petrus,Lalu,Baharuddin,Amiruddin,Zulkifli,Asep,Ujang,Dadang,Cecep,Slamet,Paijo,Suparman,Tumbur,Parlindungan', ',') as men,
       string_to_array('Siti,Nur,Sri,Dewi,Rina,Ratna,Yuni,Fitri,Eka,Ida,Lina,Wati,Mariani,Norhayati,Rahmah,Aisyah,Fatimah,Khadijah,Halimatus,Nadia,Mega,Putri,Indah,Ayu,Intan,Lestari,Rukayah,Misnah,Rusmiati,Latifah,Wahdah,Norjanah,Zubaidah,Mardiah,Alfisah,Herlina,Suryani,Paridah,Kartini,Tutik,Ernawati,Helda,Lisnawati,Annisa,Desy,Ni Made,Ni Wayan,Luh,Maria,Theresia,Agnes,Elisabet,Rosmawati,Nurhaliza,Hasnah,Imas,Neneng,Euis,Tiur,Rotua', ',') as women,
       string_to_array('Rahman,Hidayat,Saputra,Setiawan,Kurniawan,Santoso,Wijaya,Pratama,Ramadhan,Maulana,Nugroho,Firmansyah,Hidayatullah,Irawan,Susanto,Anwar,Basri,Salim,Effendi,Siregar,Harahap,Nasution,Lubis,Simanjuntak,Sitompul,Panjaitan,Ginting,Tarigan,Manurung,Situmorang,Sembiring,Rumbewas,Wanggai,Tuhumury,Latuconsina,Pattinasarany,Mandagi,Lumentut,Daeng Patau,Mappaseng,Sudirja,Kusuma,Wibowo,Purnomo,Sukarno,Suharto,Jaelani,Mansur,Junaidi,Syafruddin,Noor,Ipansyah,Fauzi,Akbar,Habibi,Alatas,Assegaf,Zainuddin,Makmur,Abdullah', ',') as last_men,
       string_to_array('Aminah,Rahmah,Lestari,Wahyuni,Handayani,Sari,Puspita,Anggraini,Safitri,Permatasari,Hasanah,Juwita,Rahayu,Maulida,Husna,Damayanti,Apriani,Royani,Khairunnisa,Ulfah,Sadiyah,Kiptiah,Mulyani,Utami,Astuti,Widyastuti,Purnamasari,Oktaviani,Novitasari,Agustina,Siregar,Harahap,Nasution,Simanjuntak,Sitorus,Tarigan,Wanggai,Latuconsina,Mandagi,Daeng Bau,Kusumawardhani,Wulandari,Maharani,Salsabila,Zahra,Azzahra,Nabila,Aulia,Fadilah,Hidayati,Susanti,Yulianti,Marlina,Rosita,Kartika,Melati,Cahyani,Pertiwi,Rukmana,Ningsih', ',') as last_women,
       '{H.,dr.,Dr.,Drs.,Ir.}'::text[] as titles_men, '{Hj.,dr.,Dr.,Dra.,drg.}'::text[] as titles_women,
       string_to_array('S.Pd.|S.Sos.|S.H.|S.E.|S.Ag.|S.Kep., Ns.|A.Md.Keb.|S.K.M.|S.Pd., M.Pd.|S.E., M.M.|M.Si.|S.Psi., M.Psi.|S.STP., M.AP.', '|') as titles_after,
       string_to_array('Guru Kelas,Guru BK,Kepala Sekolah,Bidan,Perawat,Dokter,Kader PATBM,Pekerja Sosial,Konselor,Pengasuh,Penyuluh,Analis Kebijakan Muda,Perencana Ahli Muda,Kepala Bidang,Pengelola Program,Kasi Kesejahteraan Sosial,Sekretaris,Pengurus Remaja Masjid,Takmir,Fasilitator,Redaktur,Manajer CSR,Ustadzah,Wakil Kepala Bidang Kesiswaan', ',') as positions,
       string_to_array('11,12,13,21,22,52,53,57,58,77,78,95', ',') as operators,
       string_to_array('Guru dan Tenaga Kependidikan,Tenaga Kesehatan,Pengasuh LKSA,Aparat Penegak Hukum,Kader PATBM,Pengurus Rumah Ibadah,Dunia Usaha,Jurnalis,Fasilitator Forum Anak,Perangkat Desa,Pengelola Perpustakaan,Gugus Tugas KLA', ',') as audiences,
       string_to_array('Aula Dinas P3AP2KBPMD,Aula Bapperida,Gedung Serbaguna,Hotel Banua,Balai Desa,Aula Kecamatan,Gedung Sanggar Kegiatan Belajar,Pendopo Kabupaten', ',') as venues,
       (select array_agg(code order by code) from region where level <> 'KABUPATEN') as regions,
       (select array_agg(id order by id) from indicator) as indicators,
       string_to_array('Pembukaan dan pre-test,Kerangka HAM dan sejarah KHA,Prinsip umum dan definisi anak,Langkah-langkah umum,Hak sipil dan kebebasan,Lingkungan keluarga,Kesehatan dasar,Pendidikan dan waktu luang,Perlindungan khusus,Kebijakan KLA dan 24 indikator,Kebijakan Keselamatan Anak,Penyusunan Rencana Tindak Lanjut,Post-test dan penutupan', ',') as lessons;

-- Nine of ten institutions lie in the district; half of them are schools, as everywhere.
insert into institution (id, name, short_name, type, number_kind, national_number, region, address, phone, status, active_since, closed_on, closed_because, version)
select pg_temp.id('institution', n),
       case type when 'SEKOLAH' then pg_temp.pick('{SDN,SMPN,SMAN,TK,MI,MTs}', pg_temp.u(n, 3), 1.5)
                 when 'PUSKESMAS' then 'Puskesmas' when 'LKSA' then 'LKSA' when 'RUMAH_IBADAH' then 'Masjid' when 'PESANTREN' then 'Pondok Pesantren'
                 when 'DESA_KELURAHAN' then 'Desa' when 'OPD' then 'Dinas' when 'ORMAS' then 'Organisasi' when 'FORUM_ANAK' then 'Forum Anak'
                 when 'DUNIA_USAHA' then 'PT' when 'MEDIA' then 'Radio' else 'Lembaga' end
           || ' ' || coalesce((select r.name from region r where r.code = place), 'Nusantara') || ' ' || n,
       case when n % 5 = 0 then type || ' ' || n end, type,
       case when n % 7 > 0 then kind end, case when n % 7 > 0 then case kind when 'NPSN' then (30300000 + n)::text when 'PUSKESMAS' then 'P' || 6311000000 + n end end, place, 'Jalan ' || pg_temp.pick(last_men, pg_temp.u(n, 4)) || ' No. ' || 1 + n % 97,
       case when n % 3 > 0 then '+62525' || lpad((n % 1000000)::text, 7, '0') end, case when n % 40 > 0 then 'ACTIVE' else 'CLOSED' end, case when n % 4 = 0 then today - 9000 + n % 5000 end,
       case when n % 40 = 0 then today - n % 900 end, case when n % 80 = 0 then 'Bergabung dengan lembaga lain' end, 0
from (select *, case type when 'SEKOLAH' then 'NPSN' when 'PUSKESMAS' then 'PUSKESMAS' end as kind
 from (select n, case when n % 10 > 0 then regions[1 + floor(cardinality(regions) * power(pg_temp.u(n, 1), 1.5))::int] end as place,
             pg_temp.pick('{SEKOLAH,DESA_KELURAHAN,RUMAH_IBADAH,PUSKESMAS,ORMAS,LKSA,OPD,DUNIA_USAHA,PESANTREN,HAK_ANAK,FORUM_ANAK,KESEHATAN_LAIN,MEDIA,VERTIKAL,KECAMATAN,LAIN}',
                          pg_temp.u(n, 2), 2) as type,
             last_men, today
      from size, words, generate_series(1, institutions) n) t) i;

insert into institution_alias (institution_id, alias)
select pg_temp.id('institution', n), pg_temp.pick('{SD Negeri,SD,Sekolah,Kantor,PKM,Sekretariat}', pg_temp.u(n * 2 + k, 5)) || ' ' || n || case k when 1 then ' lama' else '' end
from size, generate_series(1, institutions) n, generate_series(0, 1) k
where n % 3 = 0;

-- Two of three institutions have somebody to call, one in nine three people; of one in twenty the number cannot be read.
insert into institution_contact (id, institution_id, name, position, phone, phone_as_typed, version)
select pg_temp.id('contact' || k || ' ', n), pg_temp.id('institution', n), pg_temp.pick(men, pg_temp.u(n * 3 + k, 6), 2) || ' ' || pg_temp.pick(last_men, pg_temp.u(n * 3 + k, 7), 2),
       pg_temp.pick(positions, pg_temp.u(n * 3 + k, 8)), case when n % 20 > 0 then '+62854' || lpad((n * 3 + k)::text, 8, '0') end,
       case when n % 20 = 0 then 'ext. ' || n end, 0
from size, words, generate_series(1, institutions) n, generate_series(0, 2) k
where n % 3 > 0 and (k = 0 or n % 9 = 1);

-- Half of the institutions counted their staff, each year anew.
insert into staff_count (id, institution_id, kind, counted_on, men, women, version)
select pg_temp.id('count' || k || ' ', n), pg_temp.id('institution', n), pg_temp.pick('{PENDIDIK,KESEHATAN,PENGASUH,PEGAWAI}', pg_temp.u(n, 9)), today - 40 - 365 * k,
       2 + n % 23, 3 + n % 41, 0
from size, generate_series(1, institutions) n, generate_series(0, 3) k
where n % 2 = 0 and k < years;

-- The first four are the demo's; then one member of the task force for a tenth of the institutions.
insert into account (id, username, phone, display_name, password_hash, role, institution_id, active, created_at, version)
select pg_temp.id('account', n), username, null, name, '{argon2id}$argon2id$v=19$m=19456,t=2,p=1' || hash, role,
       case when role = 'TASK_FORCE' then pg_temp.id('institution', 1) end, true, today - 400 * years, 0
from size, (values (1, 'petugas', 'Sari Wulandari', 'STAFF', '$81qG/wKGPLdyxLDdB+UmpA$FOZAuqwYq/ZVxFnr/4v2ELZZU877pUJNjZaGbdbV1Wg'),
                   (2, 'gugus', 'Budi Santoso', 'TASK_FORCE', '$/YJtEJvWX7VPDxgt/T1+CA$vXpWdWbokZ562T7GW8C1qrYfgcZDBgo9Xat+m+ZoRv0'),
                   (3, 'pimpinan', 'Hj. Mariatul Kiptiah', 'LEADER', '$cg+sFawRUnpxuhgpRWspnQ$oLQmRcjj6L1PaHRY7RRA/Y6014xYyHaBbllEaSr8KcM'),
                   (4, 'admin', 'Rahmat Hidayat', 'ADMIN', '$VSsCVqFGorFLOLrk8ICebQ$XmRyOLRF23GWkJdB1AeILt0c315ro55iwuNEJ5jsgqI')) as cast_of (n, username, name, role, hash);
insert into account (id, username, display_name, role, institution_id, active, created_at, version)
select pg_temp.id('account', n), 'gugus' || n, pg_temp.pick(men, pg_temp.u(n, 10), 2) || ' ' || pg_temp.pick(last_men, pg_temp.u(n, 11), 2),
       'TASK_FORCE', pg_temp.id('institution', n), true, today - 300, 0
from size, words, generate_series(5, institutions / 10) n;

-- Few institutions have many people; one in ten people belongs to none. Names are skewed as names are, one in seven people has one alone.
-- Seven in ten have a phone, some of them one that a relative has, too; three in ten a NIP; one in fifty is a child.
insert into person (id, full_name, title_before, title_after, sex, phone, nip, institution_id, position, recorded_on, anonymised_at, adult_from, version)
select pg_temp.id('person', n),
       case when erased then 'Orang #' || n
            else pg_temp.pick(case when man then men else women end, pg_temp.u(n, 20), 2)
                 || case when pg_temp.u(n, 21) > 0.15 then ' ' || pg_temp.pick(case when man then last_men else last_women end, pg_temp.u(n, 22), 2) else '' end
                 || case when pg_temp.u(n, 23) > 0.6 then ' ' || pg_temp.pick(case when man then last_men else last_women end, pg_temp.u(n, 24)) else '' end
       end,
       case when not erased and not child and pg_temp.u(n, 25) < 0.1 then pg_temp.pick(case when man then titles_men else titles_women end, pg_temp.u(n, 26)) end,
       case when not erased and not child and pg_temp.u(n, 27) < 0.5 then pg_temp.pick(titles_after, pg_temp.u(n, 28)) end,
       case when man then 'MALE' else 'FEMALE' end,
       case when not erased and pg_temp.u(n, 29) < 0.7
            then '+628' || pg_temp.pick(operators, pg_temp.u(n - n % 37 / 36, 30)) || '00' || lpad((n - n % 37 / 36)::text, 6, '0') end,
       case when not erased and not child and pg_temp.u(n, 31) < 0.3
            then to_char(date '1965-01-01' + floor(12000 * pg_temp.u(n, 32))::int, 'YYYYMMDD') || lpad(n::text, 10, '0') end,
       case when not erased and n % 10 > 0 then pg_temp.id('institution', 1 + floor(institutions * power(pg_temp.u(n, 33), 2))::int) end,
       case when erased then null when child then 'Anggota Forum Anak' else pg_temp.pick(positions, pg_temp.u(n, 34), 1.5) end,
       today - floor(365 * years * pg_temp.u(n, 35))::int,
       case when erased then today - 100 + time '09:00' end,
       case when child then date_trunc('month', today + 60 + floor(1500 * pg_temp.u(n, 36))::int)::date end, 0
from (select *, n % 500 = 0 as erased, n % 50 = 7 as child, pg_temp.u(n, 19) < 0.48 as man from size, words, generate_series(1, people) n) p;

-- Everybody has the post that the person repeats, one in eight since a day that somebody wrote down; half of these came from elsewhere.
insert into post (id, person_id, number, institution_id, position, since, version)
select pg_temp.id('post', n), id, 1, institution_id, position, case when n % 8 = 3 then today - 30 - n % 900 end, 0
from size cross join lateral (select n, pg_temp.id('person', n) from generate_series(1, people) n) of_all (n, person_id)
join person on id = person_id
where institution_id is not null or position is not null;
insert into post (id, person_id, number, institution_id, position, until, version)
select pg_temp.id('post', people + n), person_id, 2, pg_temp.id('institution', 1 + n % institutions), position, since - 1, 0
from size cross join lateral (select n, pg_temp.id('post', n) from generate_series(1, people) n) of_all (n, of_now)
join post on id = of_now
where n % 16 = 3;

insert into kha_module (id, position, title, objective, lesson_hours, method, cluster, articles, active, version)
select pg_temp.id('module', n), n, lessons[n], 'Peserta mampu menjelaskan ' || lower(lessons[n]) || ' dan menerapkannya di lembaganya.', 1 + n % 3,
       'Ceramah, diskusi kelompok', case when n between 2 and 9 then n - 1 end, '2, 3, 6, 12', true, 0
from words, generate_series(1, cardinality(lessons)) n;

-- Trainings are numbered from the latest on; the first two run today, the first being the largest of all; the third is still planned.
create temp table plan_of_trainings as
select n, pg_temp.id('training', n) as id, starts_on, starts_on + 2 as ends_on,
       case when n <= 2 then 'RUNNING' when n % 97 = 0 then 'CANCELLED'
            when starts_on > today then case when n % 3 = 0 then 'DRAFT' else 'PUBLISHED' end
            when starts_on + 2 >= today then 'RUNNING' else 'FINISHED' end as status,
       case when n = 1 then largest when n = 2 then 40 when n % 200 = 3 then least(largest, 280) else 25 + floor(28 * pg_temp.u(n, 41))::int end as seats
from (select n, size.*, today + case when n <= 2 then -1 when n = 3 then 20 else 30 - floor(power(pg_temp.u(n, 40), 1.2) * (365 * years + 30))::int end as starts_on
      from size, generate_series(1, trainings) n) t;
create unique index on plan_of_trainings (id);
analyze plan_of_trainings;

create temp table plan_of_programs as
select year, k, pg_temp.id('program', year * 1000 + k) as id
from size, (select distinct extract(year from starts_on)::int as year from plan_of_trainings) y, generate_series(1, greatest(2, trainings / 10 / (years + 1))) k;

insert into program (id, name, fiscal_year, budget_source, target_participants, version)
select id, 'Pelatihan KHA bagi ' || pg_temp.pick(audiences, pg_temp.u(k, 42)) || ' ' || k, year, pg_temp.pick('{APBD,APBN,CSR,"Dana Desa"}', pg_temp.u(k, 43), 2),
       case when k % 4 > 0 then 40 * (1 + k % 20) end, 0
from plan_of_programs, words;

insert into training (id, program_id, title, batch, starts_on, ends_on, venue, organiser, partners, quota, status, version)
select t.id, p.id, 'Pelatihan Konvensi Hak Anak bagi ' || pg_temp.pick(audiences, pg_temp.u(n, 44), 1.5), case when n % 4 > 0 then 'Angkatan ' || 1 + n % 9 end,
       starts_on, ends_on, pg_temp.pick(venues, pg_temp.u(n, 45), 1.5) || ' ' || 1 + n % 60, 'Dinas P3AP2KBPMD Kabupaten Balangan',
       case when n % 5 = 0 then 'Yayasan ' || pg_temp.pick(last_men, pg_temp.u(n, 46)) end, case when n % 3 > 0 then seats + 5 end, status, 0
from plan_of_trainings t
cross join words
join plan_of_programs p on p.year = extract(year from t.starts_on)
    and p.k = 1 + floor((select max(k) from plan_of_programs) * pg_temp.u(n, 47))::int
order by n desc;

insert into training_status_change (id, training_id, status, reason, changed_at, changed_by)
select pg_temp.id('change' || step, n), id, step, case step when 'CANCELLED' then 'Anggaran digeser' end,
       case step when 'PUBLISHED' then starts_on - 20 + time '10:00' when 'RUNNING' then starts_on + time '08:00' when 'FINISHED' then ends_on + time '16:00'
                 else starts_on - 5 + time '09:00' end,
       pg_temp.id('account', 1)
from plan_of_trainings, unnest(case status when 'DRAFT' then '{}' when 'PUBLISHED' then '{PUBLISHED}' when 'RUNNING' then '{PUBLISHED,RUNNING}'
                                           when 'FINISHED' then '{PUBLISHED,RUNNING,FINISHED}' else '{PUBLISHED,CANCELLED}' end::text[]) step;

-- Thirteen sessions in three days: five, four and four.
insert into training_session (id, training_id, title, kha_module_id, starts_at, ends_at, lesson_hours, version)
select pg_temp.id('session', n * 100 + k), id, lessons[k], pg_temp.id('module', k), starts_at, starts_at + interval '80 minutes', 1 + k % 3, 0
from plan_of_trainings, words, generate_series(1, 13) k,
     lateral (select case when k < 6 then 0 when k < 10 then 1 else 2 end as day) d,
     lateral (select (starts_on + day + time '08:00' + interval '90 minutes' * (k - ('{1,6,10}'::int[])[1 + day]))::timestamptz as starts_at) s
order by n desc, k;

insert into training_session_speaker (session_id, position, name, affiliation)
select pg_temp.id('session', n * 100 + k), 0, pg_temp.pick(men, pg_temp.u(n, 50)) || ' ' || pg_temp.pick(last_men, pg_temp.u(k, 51)), 'Fasilitator nasional'
from plan_of_trainings, words, generate_series(1, 13) k;

-- Whoever comes is one of a stride through all people, so nobody twice. Children come with the consent of a parent, or wait for it.
insert into participant (id, training_id, person_id, institution_id, position, status, enrolled_at, enrolled_by, version)
select pg_temp.id('participant', t.n * 10000 + k), t.id, p.id, p.institution_id, p.position,
       case when pg_temp.u(t.n * 10000 + k, 60) < 0.01 then 'CANCELLED' when p.adult_from is not null and k % 5 = 0 then 'AWAITING_CONSENT' else 'CONFIRMED' end,
       t.starts_on - 10 + time '10:00' + interval '1 second' * k, pg_temp.id('account', 1), 0
from size
cross join plan_of_trainings t
cross join generate_series(1, t.seats) k
join person p on p.id = pg_temp.id('person', 1 + (floor(people * pg_temp.u(t.n, 61))::bigint + k * 7919) % people)
order by t.n desc, k;

insert into stored_file (id, name, content_type, content, created_at, created_by)
select pg_temp.id('paper', n), 'surat-izin-' || n || '.pdf', 'application/pdf', convert_to('%PDF-1.4 ' || repeat('surat izin ' || n || ' ', 100), 'UTF8'), today - 200, pg_temp.id('account', 1)
from size, generate_series(1, greatest(3, people / 1000)) n;

insert into guardian_consent (id, participant_id, person_id, guardian_name, relation, file_id, received_at, received_by)
select md5('consent' || x.id)::uuid, x.id, x.person_id, 'Wali ' || p.full_name, 'MOTHER',
       pg_temp.id('paper', 1 + (hashtextextended(x.id::text, 1) & 2147483647) % greatest(3, people / 1000)), x.enrolled_at, pg_temp.id('account', 1)
from size, participant x join person p on p.id = x.person_id
where p.adult_from is not null and x.status <> 'AWAITING_CONSENT';

analyze training, training_session, participant, person;

-- Everybody confirmed has a mark for each session that was held, in slices: checks of foreign keys wait in memory for the end of their statement.
-- How a mark came to be is known since a year; older ones were taken over from paper.
create temp table sheet as
select n / 500 as slice, n, s.id as session_id, s.starts_at
from plan_of_trainings t join training_session s on s.training_id = t.id, size
where t.status in ('FINISHED', 'RUNNING') and s.starts_at < today + time '12:00';
create index on sheet (slice);
analyze sheet;
-- Thirty million foreign keys are checked from here on: planned each by itself they took most of the time.
set plan_cache_mode = auto;

do $$
begin
    for slice_of in reverse (select max(slice) from sheet) .. 0 loop
        insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
        select s.session_id, p.id,
               case when u < 0.88 then 'PRESENT' when u < 0.92 then 'LATE' when u < 0.95 then 'ABSENT' when u < 0.98 then 'EXCUSED' else 'SICK' end,
               s.starts_at + interval '5 minutes', pg_temp.id('account', 1), 0
        from sheet s
        join training_session x on x.id = s.session_id
        join participant p on p.training_id = x.training_id and p.status = 'CONFIRMED',
        lateral (select pg_temp.u(hashtext(p.id::text)::bigint * 16 + hashtext(s.session_id::text), 70) as u) drawn
        where s.slice = slice_of
        order by s.n desc, s.starts_at, p.enrolled_at;
    end loop;
end
$$;

insert into attendance_change (batch, session_id, participant_id, new_status, changed_at, changed_by)
select md5('batch' || a.session_id || extract(minute from p.enrolled_at))::uuid, a.session_id, a.participant_id, a.status, a.marked_at, a.marked_by
from size, attendance a join participant p on p.id = a.participant_id
where a.marked_at > today - 365
order by a.marked_at, a.session_id, p.enrolled_at;

-- One plan for a finished training, by an institution that took part (of nine the one that `gugus` acts for, if it did); three promises each.
create temp table plan_of_plans as
select t.n, t.id as training_id, t.ends_on, i.institution_id,
       case when t.n % 9 = 0 then 'RETURNED' else pg_temp.pick('{ACCEPTED,SUBMITTED,RETURNED,DRAFT}', pg_temp.u(t.n * 10 + i.k, 80), 2) end as status, pg_temp.id('plan', t.n * 10 + i.k) as id
from plan_of_trainings t
cross join lateral (select institution_id, row_number() over (order by t.n % 9 > 0 or institution_id <> pg_temp.id('institution', 1), institution_id) as k
                    from (select distinct institution_id from participant where training_id = t.id and status = 'CONFIRMED' and institution_id is not null) taking_part
                    order by k limit 2) i
where t.status in ('FINISHED', 'RUNNING') and (i.k = 1 or t.n % 20 = 0);

insert into follow_up_plan (id, training_id, institution_id, status, created_at, submitted_at, on_paper, version)
select id, training_id, institution_id, status, ends_on + 3 + time '09:00', case when status <> 'DRAFT' then ends_on + 10 + time '10:00' end, n % 3 = 0, 0
from plan_of_plans;

insert into follow_up_action (id, plan_id, position, activity, objective, target, place, starts_on, due_on, owner_role, parties, funding_source,
                              success_indicator, indicator_id, completed_on, version)
select pg_temp.id('action' || k || ' ', p.number), p.id, k, pg_temp.pick('{Sosialisasi disiplin positif,Pelatihan ulang KHA,Ruang bermain ramah anak,Pojok konseling,Kebijakan keselamatan anak}', pg_temp.u(n * 10 + k, 81)),
       'Hak anak dipenuhi di lembaga', 'Seluruh petugas lembaga', 'Lembaga setempat', ends_on + 20, ends_on + 60 + floor(300 * pg_temp.u(n * 10 + k, 82))::int,
       pg_temp.pick(positions, pg_temp.u(n * 10 + k, 83)), 'UPTD PPA', pg_temp.pick('{APBD,BOS,DANA_DESA,SELF_FUNDED,BOK,CSR,NONE,OTHER}', pg_temp.u(n * 10 + k, 84), 1.5),
       'Dinilai ramah anak oleh Forum Anak', indicators[1 + floor(cardinality(indicators) * pg_temp.u(n * 10 + k, 85))::int],
       case when p.status = 'ACCEPTED' and ends_on < today - 100 and pg_temp.u(n * 10 + k, 86) < 0.7 then ends_on + 90 end, 0
from size, words, (select *, row_number() over (order by n desc, id) as number from plan_of_plans) p, generate_series(1, 3) k;

insert into follow_up_review (id, plan_id, decision, reason, decided_at, decided_by)
select md5('review' || id)::uuid, id, status, case status when 'RETURNED' then 'Indikator keberhasilan belum terukur' end, ends_on + 15 + time '11:00', pg_temp.id('account', 1)
from plan_of_plans where status in ('ACCEPTED', 'RETURNED');

insert into job (id, kind, owner_id, language, parameters, status, done, total, file_name, file_type, file_size, asked_at, started_at, ended_at, expires_at)
select pg_temp.id('job', n), 'person.job.export', pg_temp.id('account', 1 + n % 4), 'id', '{}', 'DONE', people, people, 'orang.csv', 'text/csv', 0,
       today + interval '1 second' * n, today + interval '1 second' * n, today + interval '1 minute', today + 3
from size, generate_series(1, 300) n;

insert into correction_request (id, person_id, channel, received_at, concern, entered_by, status, answer, decided_at, decided_by, version)
select pg_temp.id('correction', n), pg_temp.id('person', n * 401), 'MESSAGE', today - (n % 700) + time '10:00', 'Gelar di belakang nama keliru', pg_temp.id('account', 1),
       case when closed then 'RESOLVED' else 'OPEN' end, case when closed then 'Sudah diperbaiki' end, case when closed then today - (n % 700) + time '15:00' end,
       case when closed then pg_temp.id('account', 1) end, 0
from (select *, n % 50 > 0 as closed from size, generate_series(1, people / 500) n where n * 401 <= people) c;

-- Two entries for a person, as the triggers and the portal write them, the newest last.
insert into audit_entry (at, account_id, action, record_type, record_id, part_type, part_id, changes, request, address)
select today + time '12:00' - interval '1 minute' * (people * 2 - n) * (365 * 1440 * years / (people * 2)), pg_temp.id('account', case when kind = 3 then 4 else 1 end),
       case kind when 0 then 'CREATED' when 1 then 'CHANGED' when 2 then 'CREATED' else 'SIGNED_IN' end,
       case kind when 0 then 'person' when 1 then 'person' when 2 then 'training_session' end,
       case kind when 0 then pg_temp.id('person', 1 + n / 2) when 1 then pg_temp.id('person', 1 + n / 2)
                 when 2 then pg_temp.id('session', (1 + n % trainings) * 100 + 1 + n % 13) end::text,
       case kind when 2 then 'attendance' end,
       case kind when 2 then pg_temp.id('participant', (1 + n % trainings) * 10000 + 1 + n % 25)::text end,
       case kind when 0 then '{"full_name": [null, "Siti Aminah"], "sex": [null, "FEMALE"], "position": [null, "Bidan"]}' when 1 then '{"position": ["Bidan", "Kepala Puskesmas"]}'
                 when 2 then '{"status": [null, "PRESENT"]}' else '{}' end::jsonb,
       substr(md5('request' || n), 1, 12), '10.0.' || n % 7 || '.' || n % 250
from (select *, (case when n % 16 = 5 then 3 when n % 3 = 0 then 0 when n % 3 = 1 then 1 else 2 end) as kind from size, generate_series(0, people * 2 - 1) n) e
order by n;

do $$
declare
    audited text;
begin
    for audited in select tgrelid::regclass::text from pg_trigger where tgfoid = 'audit_change'::regproc loop
        execute format('alter table %s enable trigger audit', audited);
    end loop;
end
$$;

set client_min_messages = error; -- an owner may not analyze what belongs to the server
analyze;
