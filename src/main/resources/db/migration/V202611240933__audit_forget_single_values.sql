-- Takes the values of some columns of one row out of the log: a phone number that is kept no longer, the position of somebody who has no name any more.
create function audit_forget_values(forgotten_table text, forgotten_id text, columns text[]) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    forgotten integer;
begin
    perform set_config('kla.audit_forget', 'on', true);
    update public.audit_entry
    set changes = changes || (select coalesce(jsonb_object_agg(name, '["***", "***"]'::jsonb), '{}') from unnest(columns) as name where changes ? name)
    where (record_type = forgotten_table and record_id = forgotten_id and part_type is null
           or part_type = forgotten_table and part_id = forgotten_id)
      and action in ('CREATED', 'CHANGED', 'DELETED') and changes ?| columns;
    get diagnostics forgotten = row_count;
    perform set_config('kla.audit_forget', 'off', true);
    return forgotten;
end
$$;
create index audit_entry_part_ix on audit_entry (part_type, part_id) where part_type is not null;

do $$
begin
    execute 'revoke execute on function audit_forget_values(text, text, text[]) from public';
    execute format('grant execute on function audit_forget_values(text, text, text[]) to %1$I', '${application}');
end
$$;
