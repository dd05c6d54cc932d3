import { Injectable } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';
import { Chance } from '../../platform/clock/clock.js';

/** Argon2id in the library's numbering, which is a const enum and not importable here. */
const ARGON2ID = 2;
/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const COST: Options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** As many hashes at once: libuv's pool has four threads, and files need some too. */
const AT_ONCE = 2;
const SALT_BYTES = 16;

/** The same password typed on any keyboard gives the same bytes (NIST SP 800-63B §5.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** Slow hashes of passwords, a few at a time so that a crowd signing in does not stop everything else. */
@Injectable()
export class PasswordsService {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private decoy: Promise<string> | undefined;

  constructor(private readonly chance: Chance) {}

  /** Runs work that hashes when its turn comes. Rate limits are looked at inside, so that a burst cannot slip past. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resume) => this.waiting.push(resume));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  hash(password: string): Promise<string> {
    return hash(normal(password), { ...COST, salt: this.chance.bytes(SALT_BYTES) });
  }

  /** Whether the password fits. Without a hash it takes as long and says no: an unknown login looks like a known one. */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash(this.chance.bytes(SALT_BYTES).toString('hex'));
    const fits = await verify(stored || (await this.decoy), normal(password));
    return Boolean(stored) && fits;
  }
}
