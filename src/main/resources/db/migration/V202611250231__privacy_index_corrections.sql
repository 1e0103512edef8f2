create index correction_request_waiting_ix on correction_request (
    (status <> 'OPEN'),
    (case when status = 'OPEN' then received_at - timestamptz '2000-01-01 00:00Z' else timestamptz '2000-01-01 00:00Z' - received_at end),
    id);
