import { RecentFiles } from './recent-files.js';

describe('files that anybody may ask for', () => {
  it('are made once for all who ask at a time, anew when the content differs, and not kept when it fails', async () => {
    const files = new RecentFiles<number>();
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([1, 2, 3].map(() => files.of({ v: 1 }, make)))).toEqual([1, 1, 1]);
    expect(await files.of({ v: 2 }, make)).toBe(2);
    await expect(files.of({ v: 3 }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await files.of({ v: 3 }, make)).toBe(3);
    for (let v = 4; v < 30; v++) await files.of({ v }, make);
    expect(await files.of({ v: 29 }, make)).toBe(made);
    expect(await files.of({ v: 1 }, make)).toBe(30);
  });
});
