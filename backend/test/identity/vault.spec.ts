import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { keyFilePath } from '../../src/modules/identity/key-file.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { TestApp } from '../support/test-app.js';

const NAME = '欧阳靖宇';

describe('the vault of names', () => {
  let database: TestDatabase;
  let app: TestApp | undefined;

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    await app?.close();
    await database.drop();
  });

  const start = async () => {
    app = await TestApp.start({ database });
    return app;
  };
  const stop = async () => {
    await app?.close();
    app = undefined;
  };
  const path = () => keyFilePath(database.directory);
  const people = () => (app as TestApp).app.get(PeopleService);
  const sql = () => (app as TestApp).reader.sql;
  const create = (names: string[]) => (app as TestApp).work.run((tx) => people().create(tx, names));

  it('keeps its keys in a file of the owner, never in the database', async () => {
    await start();
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    const { master, index } = JSON.parse(readFileSync(path(), 'utf8')) as Record<string, string>;
    await create([NAME]);
    const dump = JSON.stringify([
      await sql().all('SELECT * FROM person'),
      await sql().all('SELECT * FROM person_key'),
      await sql().all('SELECT * FROM person_token'),
    ]);
    for (const secret of [NAME, master ?? '', index ?? '', Buffer.from(NAME).toString('base64')])
      expect(dump).not.toContain(secret);
  });

  it('opens names again after a restart, and finds them by full name', async () => {
    await start();
    const [id = ''] = await create([NAME]);
    await stop();
    await start();
    expect(await people().names(sql(), [id])).toEqual(new Map([[id, NAME]]));
    expect(await people().find(sql(), ` ${NAME} `)).toEqual([id]);
    expect(await people().find(sql(), '欧阳')).toEqual([]);
  });

  it('does not start without the key file of a database that holds persons', async () => {
    await start();
    await create([NAME]);
    await stop();
    renameSync(path(), `${path()}.away`);
    await expect(start()).rejects.toThrow(/密钥文件.*\n.*key file .*leitai\.key is missing/s);
    expect(existsSync(path())).toBe(false);
    renameSync(`${path()}.away`, path());
    await start();
  });

  it('does not start with the key file of another server, nor with a damaged one', async () => {
    await start();
    await create([NAME]);
    await stop();
    const own = readFileSync(path(), 'utf8');
    const other = await freshDatabase();
    const elsewhere = await TestApp.start({ database: other });
    const foreign = readFileSync(keyFilePath(other.directory), 'utf8');
    await elsewhere.stop();

    writeFileSync(path(), foreign);
    await expect(start()).rejects.toThrow('does not belong to this database');
    const { index } = JSON.parse(foreign) as { index: string };
    writeFileSync(path(), JSON.stringify({ ...JSON.parse(own), index }));
    await expect(start()).rejects.toThrow('does not belong to this database');
    writeFileSync(path(), own.slice(0, 40));
    await expect(start()).rejects.toThrow('is damaged');
    writeFileSync(path(), own);
    await start();
  });

  it('makes a new key file on a server without persons', async () => {
    await start();
    await stop();
    renameSync(path(), `${path()}.away`);
    await start();
    expect(existsSync(path())).toBe(true);
  });

  it('does not open a name under another person, nor one that was changed', async () => {
    await start();
    const [one = '', two = ''] = await create([NAME, '端木清']);
    const sealed = await sql().all<{ id: string; name: string }>('SELECT id, name_cipher AS name FROM person');
    const cipherOf = (id: string) => sealed.find((row) => row.id === id)?.name ?? '';
    const set = (cipher: string, id: string) =>
      (app as TestApp).work.run((tx) => tx.sql.run('UPDATE person SET name_cipher = ? WHERE id = ?', [cipher, id]));
    await set(cipherOf(two), one);
    await expect(people().names(sql(), [one])).rejects.toThrow();
    const bytes = Buffer.from(cipherOf(one), 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await set(bytes.toString('base64'), one);
    await expect(people().names(sql(), [one])).rejects.toThrow();
  });

  it('takes in and gives back ten thousand names at once', async () => {
    await start();
    const names = Array.from({ length: 10_000 }, (_, index) => `选手${index} 𠮷`);
    const ids = await create(names);
    const read = await people().names(sql(), ids);
    expect(ids.map((id) => read.get(id))).toEqual(names);
    expect(await people().find(sql(), '选手9999 𠮷')).toEqual([ids[9_999]]);
  });
});
