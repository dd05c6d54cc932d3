import { QueryFailedError } from 'typeorm';
import { safeError } from './safe-error.js';

const mysql = Object.assign(new Error("Duplicate entry '皇甫明' for key 'login'"), {
  code: 'ER_DUP_ENTRY',
  sqlMessage: "Duplicate entry '皇甫明'",
  sql: "INSERT INTO account VALUES ('皇甫明')",
});
const sqlite = Object.assign(new Error('UNIQUE constraint failed: account.login'), {
  code: 'SQLITE_CONSTRAINT_UNIQUE',
});
const wrap = (inner: Error) => new QueryFailedError('INSERT INTO account VALUES (?)', ['皇甫明'], inner);
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
};

describe('an error in the log', () => {
  it.each([mysql, wrap(mysql), wrap(sqlite), parse('{"name": 皇甫明'), '皇甫明', { name: '皇甫明' }])(
    '%#: without the values that it carries',
    (error) => {
      expect(JSON.stringify(safeError(error))).not.toContain('皇甫明');
    },
  );

  it('keeps what helps to find a defect', () => {
    expect(safeError(wrap(sqlite))).toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE', message: sqlite.message });
    expect(safeError(mysql)).toMatchObject({ code: 'ER_DUP_ENTRY' });
    const defect = safeError(new TypeError('x is undefined'));
    expect(defect).toMatchObject({ type: 'TypeError', message: 'x is undefined' });
    expect(defect.stack).toContain('safe-error.spec');
  });
});
