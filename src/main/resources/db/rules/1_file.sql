create view file.summary as
select id, name
from stored_file;
