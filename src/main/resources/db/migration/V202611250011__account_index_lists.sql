create index account_sort_ix on account (display_name, id);
create index account_username_sort_ix on account (username, id);
