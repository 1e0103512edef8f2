#!/bin/sh
# Run once by the image of PostgreSQL, when it fills an empty volume: beside the owner of the tables the role that the portal itself is.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v password="$POSTGRES_PASSWORD" <<'SQL'
create role kla_app login password :'password';
SQL
