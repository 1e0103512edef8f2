package id.layakanak.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the files that jobs make, in pieces: a file of any length takes a quarter of a megabyte of memory, and a slow reader no database connection. */
@Component
class JobFiles {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    JobFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    OutputStream write(JobRecords.Taken taken, String name, String type) {
        alone.executeWithoutResult(begun -> jdbc.sql("delete from job_file_piece where job_id = :id")
                .param("id", taken.id().value())
                .update());
        return new Written(taken, name, type);
    }

    /** Reads as the client takes it. */
    InputStream read(JobId id) {
        return new Read(id);
    }

    private final class Written extends OutputStream {

        private final JobRecords.Taken taken;
        private final String name;
        private final String type;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int place;
        private long size;
        private boolean closed;

        Written(JobRecords.Taken taken, String name, String type) {
            this.taken = taken;
            this.name = name;
            this.type = type;
        }

        @Override
        public void write(int octet) {
            if (filled == PIECE) {
                store();
            }
            piece[filled++] = (byte) octet;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, from.length);
            var left = length;
            while (left > 0) {
                if (filled == PIECE) {
                    store();
                }
                var count = Math.min(left, PIECE - filled);
                System.arraycopy(from, offset + length - left, piece, filled, count);
                filled += count;
                left -= count;
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                store();
                alone.executeWithoutResult(last -> JobRecords.mustHold(jdbc.sql("""
                                update job set file_name = :name, file_type = :type, file_size = :size
                                where id = :id and run = :run and job.is_running(status)
                                """)
                        .param("name", name)
                        .param("type", type)
                        .param("size", size)
                        .param("id", taken.id().value())
                        .param("run", taken.run())
                        .update()));
            }
        }

        private void store() {
            var content = Arrays.copyOf(piece, filled);
            alone.executeWithoutResult(next -> JobRecords.mustHold(jdbc.sql("""
                            insert into job_file_piece (job_id, run, place, content)
                            select id, run, :place, :content from job where id = :id and run = :run and job.is_running(status)
                            """)
                    .param("place", place++)
                    .param("content", content)
                    .param("id", taken.id().value())
                    .param("run", taken.run())
                    .update()));
            size += filled;
            filled = 0;
        }
    }

    private final class Read extends InputStream {

        private final JobId id;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private int place;

        Read(JobId id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? piece.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return length == 0 ? 0 : hasMore() ? piece.read(into, offset, length) : -1;
        }

        private boolean hasMore() throws IOException {
            if (piece.available() == 0) {
                try {
                    piece = new ByteArrayInputStream(jdbc.sql("""
                                    select p.content from job_file_piece p join job j on j.id = p.job_id and j.run = p.run
                                    where p.job_id = :id and p.place = :place
                                    """)
                            .param("id", id.value())
                            .param("place", place++)
                            .query(byte[].class)
                            .optional()
                            .orElse(new byte[0]));
                } catch (DataAccessException e) {
                    throw new IOException(e);
                }
            }
            return piece.available() > 0;
        }
    }
}
