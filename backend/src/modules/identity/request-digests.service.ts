import { Injectable } from '@nestjs/common';
import { VaultService } from './vault.service.js';

/**
 * Tells a repeated request from an id that is used again, without keeping what it said. Keyed: names and identity numbers are
 * few enough to be guessed from a plain hash by whoever reads the database (trust.md, Audit).
 */
@Injectable()
export class RequestDigestsService {
  constructor(private readonly vault: VaultService) {}

  /** 256 bits, hexadecimal; equal for what is the same as JSON. */
  of(content: unknown): string {
    return this.vault.requestToken(JSON.stringify(content));
  }

  /** The first 128 bits, which is what the journal keeps of a request. */
  forJournal(content: unknown): string {
    return this.of(content).slice(0, JOURNAL_LENGTH);
  }
}

const JOURNAL_LENGTH = 32;

/** Whether a stored digest may be of this request; what was digested before there was a key is empty and is not compared. */
export const sameRequest = (stored: string, digest: string): boolean => stored === '' || stored === digest;
