import { FakeClock, MINUTE } from '../../../test/support/fakes.js';
import { TabletReports } from './tablet-reports.service.js';

const idle = { waiting: 0, conflicts: 0 };

describe('what a judge’s tablets say', () => {
  it('stays with the dead one until it has sent its marks, though another took its place', () => {
    const clock = new FakeClock();
    const reports = new TabletReports(clock);
    let told = 0;
    reports.onChange(() => told++);
    const died = clock.now();
    reports.take('a', { device: 'old Android 1', waiting: 3, conflicts: 1 });
    clock.advance(MINUTE);
    reports.take('a', { device: 'new Android 1', ...idle });
    expect([reports.of('a'), told]).toEqual([{ waiting: 3, conflicts: 1, at: died }, 1]);
    reports.take('a', { device: 'new Android 1', waiting: 2, conflicts: 0 });
    expect([reports.of('a'), told]).toEqual([{ waiting: 5, conflicts: 1, at: died }, 2]);
    clock.advance(MINUTE);
    reports.take('a', { device: 'old Android 2', ...idle });
    expect(reports.of('a')).toEqual({ waiting: 2, conflicts: 0, at: died + MINUTE });
    reports.take('a', { device: 'new Android 1', ...idle });
    expect(reports.of('a')).toEqual({ ...idle, at: clock.now() });
    expect([reports.of('b'), reports.of(null)]).toEqual([undefined, undefined]);
  });

  it('is no place to fill', () => {
    const reports = new TabletReports(new FakeClock());
    for (let at = 0; at < 100; at++) reports.take('a', { device: `t${at}`, waiting: 1, conflicts: 0 });
    expect(reports.of('a')?.waiting).toBe(20);
  });
});
