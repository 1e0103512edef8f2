-- Names sort as an Indonesian reader expects, whatever the locale of the server; typed fragments are found through trigrams.
create collation indonesian (provider = icu, locale = 'id-ID');
create extension if not exists pg_trgm;
