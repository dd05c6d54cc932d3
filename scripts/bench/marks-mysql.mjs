// bench:marks:mysql: the same on a private MariaDB, beside bare mysql2 with group commit.
import { PrivateMariadb } from '../../tests/support/mariadb.mjs';
import { benchMarks } from './lib/marks.mjs';

const server = await PrivateMariadb.create();
try {
  await benchMarks({
    bench: 'marks:mysql',
    target: 0.5,
    stretch: 0.75,
    databaseUrl: server.url,
    floor: 'floor-mysql.mjs',
  });
} finally {
  await server.dispose();
}
