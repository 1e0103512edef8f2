package id.layakanak.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a stored file in pieces, each with a statement of its own: a slow phone on a village line holds a quarter of a megabyte, and
 * none of the few database connections.
 */
final class StoredContent extends InputStream {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final FileSummary file;
    private byte[] piece = {};
    private int position;
    private long read;

    StoredContent(JdbcClient jdbc, FileSummary file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        if (position == piece.length && read < file.size()) {
            piece = next();
            position = 0;
            read += piece.length;
        }
        return position == piece.length;
    }

    private byte[] next() throws IOException {
        try {
            return jdbc.sql("select substring(content from :from for :count) from stored_file where id = :id")
                    .param("from", (int) read + 1)
                    .param("count", PIECE)
                    .param("id", file.id().value())
                    .query(byte[].class)
                    .optional()
                    .filter(bytes -> bytes.length > 0)
                    .orElseThrow(() -> new EOFException("file " + file.id() + " was deleted while it was sent"));
        } catch (DataAccessException e) {
            throw new IOException(e);
        }
    }
}
