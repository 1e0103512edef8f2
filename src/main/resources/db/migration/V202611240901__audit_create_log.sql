-- Who did what, to which record, when and from where. Rows come from the triggers below, in the transaction of the change itself,
-- so nothing is changed unseen: not by SQL of the portal, not by hand. See docs/decisions/0005.
create table audit_entry (
    id          bigint      generated always as identity constraint audit_entry_pk primary key,
    at          timestamptz not null default clock_timestamp(),
    account_id  uuid,
    action      text        not null,
    record_type text,
    record_id   text,
    part_type   text,
    part_id     text,
    changes     jsonb       not null default '{}',
    request     text,
    address     text
);
create index audit_entry_record_ix on audit_entry (record_type, record_id, id);
create index audit_entry_account_ix on audit_entry (account_id, id);
create index audit_entry_action_ix on audit_entry (action, id);
create index audit_entry_at_ix on audit_entry (at);
comment on table audit_entry is 'Append-only log: changes of records, log-ins, refusals, and reads that matter';
comment on column audit_entry.account_id is 'Who; null for nobody signed in and for the portal itself. No foreign key: the log outlives what it speaks of';
comment on column audit_entry.part_type is 'The table of the changed row, where that is a part of the record and not its own row';
comment on column audit_entry.changes is 'Of a change: column to [old, new], *** for values that the log must not know; of anything else: details';
comment on column audit_entry.request is 'The number of the request, which also stands in the portal''s own log';

-- Runs with the rights of the schema's owner, since the portal's own role may only read the log.
-- Arguments: the type of the record whose history shows the change, the column with its id, then columns whose values stay out of the log.
create function audit_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    present jsonb := coalesce(new_row, old_row);
    hidden  text[] := tg_argv;
    changes jsonb;
    is_part boolean := tg_argv[1] <> 'id';
begin
    select jsonb_object_agg(name, case when name = any (hidden[2:])
                                       then jsonb_build_array(case when old_row ->> name is not null then '***' end,
                                                              case when new_row ->> name is not null then '***' end)
                                       else jsonb_build_array(old_row -> name, new_row -> name) end)
    into changes
    from jsonb_object_keys(present) as name
    where name <> 'version' and old_row ->> name is distinct from new_row ->> name;

    if changes is not null then
        insert into public.audit_entry (account_id, action, record_type, record_id, part_type, part_id, changes, request, address)
        values (nullif(current_setting('kla.account', true), '')::uuid,
                case tg_op when 'INSERT' then 'CREATED' when 'DELETE' then 'DELETED' else 'CHANGED' end,
                tg_argv[0],
                present ->> tg_argv[1],
                case when is_part then tg_table_name end,
                case when is_part then coalesce(present ->> 'id', present ->> 'participant_id') end,
                changes,
                nullif(current_setting('kla.request', true), ''),
                nullif(current_setting('kla.address', true), ''));
    end if;
    return null;
end
$$;

-- Notes what is no change of a row: a log-in, a refusal, an export.
create function audit_note(action text, record_type text, record_id text, details jsonb) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as
$$
    insert into public.audit_entry (account_id, action, record_type, record_id, changes, request, address)
    values (nullif(current_setting('kla.account', true), '')::uuid, action, record_type, record_id, coalesce(details, '{}'),
            nullif(current_setting('kla.request', true), ''), nullif(current_setting('kla.address', true), ''));
$$;

-- Takes the values of a record out of the log and leaves everything else: who, when and which columns. The one change that the log knows,
-- for people whose data must be erased (UU 27/2022 art. 43); the erasure itself is noted by whoever asks for it.
create function audit_forget(forgotten_type text, forgotten_id text) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    forgotten integer;
begin
    perform set_config('kla.audit_forget', 'on', true);
    update public.audit_entry
    set changes = (select coalesce(jsonb_object_agg(name, '["***", "***"]'::jsonb), '{}') from jsonb_object_keys(changes) as name)
    where record_type = forgotten_type and record_id = forgotten_id and action in ('CREATED', 'CHANGED', 'DELETED');
    get diagnostics forgotten = row_count;
    perform set_config('kla.audit_forget', 'off', true);
    return forgotten;
end
$$;

-- A second line behind the missing rights, and the only one where the portal runs as the owner of the schema.
create function audit_refuse() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as
$$
begin
    if tg_op = 'UPDATE' and current_setting('kla.audit_forget', true) = 'on'
       and to_jsonb(old) - 'changes' = to_jsonb(new) - 'changes' then
        return new;
    end if;
    raise exception 'The audit log is append-only';
end
$$;
create trigger append_only before update or delete on audit_entry for each row execute function audit_refuse();
create trigger never_emptied before truncate on audit_entry for each statement execute function audit_refuse();

create trigger audit after insert or update or delete on institution for each row execute function audit_change('institution', 'id');
create trigger audit after insert or update or delete on person for each row execute function audit_change('person', 'id', 'nip');
create trigger audit after insert or update or delete on kha_module for each row execute function audit_change('kha_module', 'id');
create trigger audit after insert or update or delete on program for each row execute function audit_change('program', 'id');
create trigger audit after insert or update or delete on training for each row execute function audit_change('training', 'id');
create trigger audit after insert or update or delete on training_session for each row execute function audit_change('training', 'training_id');
create trigger audit after insert or update or delete on training_session_speaker for each row execute function audit_change('training_session', 'session_id');
create trigger audit after insert or update or delete on participant for each row execute function audit_change('training', 'training_id');
create trigger audit after insert or update or delete on attendance for each row execute function audit_change('training_session', 'session_id');
create trigger audit after insert or update or delete on follow_up_plan for each row execute function audit_change('follow_up_plan', 'id');
create trigger audit after insert or update or delete on follow_up_action for each row execute function audit_change('follow_up_plan', 'plan_id');
create trigger audit after insert or update or delete on follow_up_review for each row execute function audit_change('follow_up_plan', 'plan_id');
create trigger audit after insert or update or delete on account for each row execute function audit_change('account', 'id', 'password_hash');
create trigger audit after insert or update or delete on institution_type for each row execute function audit_change('institution_type', 'code');
