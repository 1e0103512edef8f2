/** The portal's own durable PostgreSQL, for offices that have no database server; a configured data source replaces it. */
@NullMarked
package id.layakanak.database;

import org.jspecify.annotations.NullMarked;
