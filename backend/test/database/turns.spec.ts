import { isDuplicate, storageFailure } from '../../src/platform/database/storage-failure.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { TestApp } from '../support/test-app.js';

const INSERT = 'INSERT INTO enterprise_group (id, name) VALUES (?, ?)';

describe('turns through the one door', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const names = async () => {
    const rows = await app.reader.sql.all<{ name: string }>('SELECT name FROM enterprise_group ORDER BY name');
    return rows.map(({ name }) => name);
  };
  const insert = (name: string) => (tx: Tx) => tx.sql.run(INSERT, [name, name]);

  it('sees its own writes before anybody else does', async () => {
    await app.work.run(async (tx) => {
      await insert('a1')(tx);
      expect(await tx.sql.all('SELECT name FROM enterprise_group WHERE id = ?', ['a1'])).toEqual([{ name: 'a1' }]);
      expect(await names()).not.toContain('a1');
    });
    expect(await names()).toContain('a1');
  });

  it.each(['run', 'runEntities'] as const)(
    '%s leaves no trace of a turn that throws, and announces nothing',
    async (way) => {
      const announced: string[] = [];
      const turn = app.work[way](async (tx: Tx) => {
        await insert('b1')(tx);
        tx.afterCommit(() => announced.push('b1'));
        throw new Error('changed my mind');
      });
      await expect(turn).rejects.toThrow('changed my mind');
      expect(await names()).not.toContain('b1');
      expect(announced).toEqual([]);
    },
  );

  it('tells of a write that failed at the latest at the commit, and undoes its neighbours', async () => {
    await app.work.run(insert('c1'));
    const turn = app.work.run(async (tx) => {
      await insert('c2')(tx);
      await insert('c1')(tx);
    });
    const error = await turn.catch((thrown: unknown) => thrown);
    expect(isDuplicate(error)).toBe(true);
    expect(storageFailure(error)).toBeUndefined();
    expect(await names()).not.toContain('c2');
    await app.work.run(insert('c3'));
    expect(await names()).toContain('c3');
  });

  it('takes turns of both kinds, asked for at once, one after the other', async () => {
    const announced: string[] = [];
    const turn = (name: string) => async (tx: Tx) => {
      await insert(name)(tx);
      tx.afterCommit(() => announced.push(name));
    };
    const asked = Array.from({ length: 20 }, (_, index) => `d${String(index).padStart(2, '0')}`);
    await Promise.all(
      asked.map((name, index) => (index % 2 ? app.work.run(turn(name)) : app.work.runEntities(turn(name)))),
    );
    expect([...announced].sort()).toEqual(asked);
    expect(await names()).toEqual(expect.arrayContaining(asked));
  });
});
