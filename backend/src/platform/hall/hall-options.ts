import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config.js';

/** A hall: one server for tablets, phones and screens on a network of its own, over HTTPS. */
export interface HallOptions {
  /** Name that the hall's network knows this server by; null = addresses only. */
  name: string | null;
  /** Files of a certificate that the site already has; null = the hall's own authority makes one. */
  given: { certificate: string; key: string } | null;
  /** Port of the plain page that explains how a device learns to trust the hall. */
  installPort: number;
}

const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

const OPTIONS = {
  lan: { type: 'boolean' },
  host: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const;

type Values = ReturnType<typeof parsed>['values'];

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true });

/**
 * Reads `--lan [--host NAME] [--cert FILE --key FILE]`; null without `--lan`. `port` is the HTTPS port; the install page is
 * on the next one unless `INSTALL_PORT` says otherwise. Throws ConfigError with a sentence in both languages.
 */
export function hallOptions(args: readonly string[], port: number, env: NodeJS.ProcessEnv): HallOptions | null {
  const { values } = parsed(args);
  if (!values.lan) {
    if (values.host === undefined && values.cert === undefined && values.key === undefined) return null;
    throw new ConfigError('--host、--cert、--key 只和 --lan 一起用。\n--host, --cert and --key go with --lan.');
  }
  return { name: nameOf(values), given: givenOf(values), installPort: installPort(port, env.INSTALL_PORT) };
}

function nameOf({ host }: Values): string | null {
  if (host === undefined) return null;
  const name = typeof host === 'string' ? host.toLowerCase() : '';
  if (NAME.test(name) && name !== 'localhost') return name;
  throw new ConfigError(`--host 应为本场网络里的主机名，如 leitai.lan，现在是“${name}”。只用 IP 地址时不写 --host。
--host must be a name that the hall's network knows, such as leitai.lan, got "${name}". To use addresses only, leave it out.`);
}

function givenOf({ cert, key }: Values): HallOptions['given'] {
  if (cert === undefined && key === undefined) return null;
  if (typeof cert === 'string' && typeof key === 'string') return { certificate: cert, key };
  throw new ConfigError(`--cert 和 --key 要一起给：证书文件和它的私钥文件（PEM）。
--cert and --key go together: the file of the certificate and the file of its key (PEM).`);
}

function installPort(port: number, text: string | undefined): number {
  const chosen = text ? Number(text) : port === 0 ? 0 : port + 1;
  if (Number.isInteger(chosen) && chosen >= 0 && chosen <= 65535 && (chosen === 0 || chosen !== port)) return chosen;
  throw new ConfigError(`INSTALL_PORT 应为 0 到 65535 的整数，且不同于 PORT，现在是“${text ?? chosen}”。
INSTALL_PORT must be a whole number from 0 to 65535 other than PORT, got "${text ?? chosen}".`);
}
