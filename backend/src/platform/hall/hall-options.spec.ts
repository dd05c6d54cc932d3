import { ConfigError } from '../config/config.js';
import { hallOptions } from './hall-options.js';

describe('options of a hall', () => {
  it.each([
    [[], null],
    [['--demo'], null],
    [['--lan'], { name: null, given: null, installPort: 3001 }],
    [['--lan', '--host', 'Leitai.LAN'], { name: 'leitai.lan', given: null, installPort: 3001 }],
    [['--lan', '--host=leitai'], { name: 'leitai', given: null, installPort: 3001 }],
    [
      ['--lan', '--cert', 'a.pem', '--key', 'b.pem'],
      { name: null, given: { certificate: 'a.pem', key: 'b.pem' }, installPort: 3001 },
    ],
  ])('%j gives %j', (args, expected) => {
    expect(hallOptions(args, 3000, {})).toEqual(expected);
  });

  it.each([
    [['--host', 'leitai.lan']],
    [['--cert', 'a.pem', '--key', 'b.pem']],
    [['--lan', '--host', '192.168.1.5']],
    [['--lan', '--host', 'localhost']],
    [['--lan', '--host', 'https://leitai.lan']],
    [['--lan', '--host', 'a b']],
    [['--lan', '--host', '擂台']],
    [['--lan', '--host', '../x']],
    [['--lan', '--host']],
    [['--lan', '--cert', 'a.pem']],
    [['--lan', '--key', 'b.pem']],
  ])('%j is refused in both languages', (args) => {
    expect(() => hallOptions(args, 3000, {})).toThrow(ConfigError);
    expect(() => hallOptions(args, 3000, {})).toThrow(/[\u4e00-\u9fff].*\n.*[a-z]/);
  });

  it.each([
    ['8080', 3000, 8080],
    ['', 0, 0],
    ['', 8443, 8444],
  ])('INSTALL_PORT=%j beside port %d opens %d', (text, port, installPort) => {
    expect(hallOptions(['--lan'], port, { INSTALL_PORT: text })).toMatchObject({ installPort });
  });

  it.each([['3000'], ['x'], ['70000'], ['-1'], ['1.5']])('INSTALL_PORT=%j is refused', (text) => {
    expect(() => hallOptions(['--lan'], 3000, { INSTALL_PORT: text })).toThrow(/INSTALL_PORT/);
  });
});
