-- What an auditor looks for is the number of a request, an address, or the id of a record.
create index audit_entry_request_ix on audit_entry (request);
create index audit_entry_address_ix on audit_entry (address, id);
create index audit_entry_record_id_ix on audit_entry (record_id);
create index audit_entry_type_ix on audit_entry (record_type, id);
