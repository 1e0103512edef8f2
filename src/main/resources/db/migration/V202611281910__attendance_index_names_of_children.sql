-- How many children a search leaves out is told without a look at the rows.
drop index reached_children_ix;
create index reached_children_ix on reached (within, adult_from) include (since, sex, name) where adult_from is not null;
