import { hash } from 'node:crypto';
import type { Chance } from '../../platform/clock/clock.js';

const SECRET_BYTES = 32;

/** 256 unguessable bits for a cookie or a link, safe in both. */
export const newSecret = (chance: Chance): string => chance.bytes(SECRET_BYTES).toString('base64url');

/** What the database keeps of a secret. Fast on purpose: 256 random bits need no slow hash. */
export const secretHash = (secret: string): string => hash('sha256', secret);
