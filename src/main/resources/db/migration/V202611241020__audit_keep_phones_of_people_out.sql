-- Whose number it was is no matter of the log, and a child's phone is shown nowhere, so not in a history either.
drop trigger audit on person;
create trigger audit after insert or update or delete on person for each row execute function audit_change('person', 'id', 'nip', 'phone');
