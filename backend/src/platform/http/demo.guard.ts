import { type CanActivate, Injectable } from '@nestjs/common';
import { hasDemoMark } from '../database/demo-mark.js';
import { Reader } from '../database/reader.js';
import { Refusal } from './refusal.js';

/** Lets requests through only where the database is marked as a demo; elsewhere there is nothing, whatever was sent. */
@Injectable()
export class DemoGuard implements CanActivate {
  constructor(private readonly reader: Reader) {}

  async canActivate(): Promise<boolean> {
    if (await hasDemoMark(this.reader.sql)) return true;
    throw new Refusal('not_found');
  }
}
