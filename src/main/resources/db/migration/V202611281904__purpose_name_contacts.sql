insert into data_purpose (code, position, name, name_en, purpose, purpose_en, legal_basis, legal_basis_en, retention_months, retention_note, retention_note_en) values
    ('CONTACT', 9, 'Kontak lembaga: nama, jabatan, dan nomor telepon', 'Contacts of institutions: name, position and phone number',
     'Mengundang lembaga dan menghubunginya tentang pelatihan dan tindak lanjutnya.', 'To invite institutions and to reach them about trainings and their follow-up.',
     'Pelaksanaan tugas pelayanan publik: UU 27/2022 Pasal 20 ayat (2).', 'Performance of a public task: Law 27/2022, article 20(2).', null,
     'Selama menjadi kontak lembaga; ketika dihapus, hilang juga dari jejak audit.', 'As long as they are the contact; removed ones leave the audit log, too.');
