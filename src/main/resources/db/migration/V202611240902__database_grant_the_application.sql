-- The running portal reads and writes rows; it owns nothing. Where one role does both (an external database without
-- KLA_DATABASE_OWNER), there is nobody to grant anything to.
do $$
begin
    if '${application}' <> current_user then
        execute format('grant usage on schema public to %1$I', '${application}');
        execute format('grant select, insert, update, delete on all tables in schema public to %1$I', '${application}');
        execute format('grant usage on all sequences in schema public to %1$I', '${application}');
        execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %1$I', '${application}');
        execute format('alter default privileges in schema public grant usage on sequences to %1$I', '${application}');
        execute format('revoke insert, update, delete on audit_entry, flyway_schema_history from %1$I', '${application}');
    end if;
    execute 'revoke execute on function audit_note(text, text, text, jsonb), audit_forget(text, text) from public';
    execute format('grant execute on function audit_note(text, text, text, jsonb), audit_forget(text, text) to %1$I', '${application}');
end
$$;
