import type { INestApplicationContext } from '@nestjs/common';
import { SetupService } from './setup.service.js';

/** Address at which an empty server is set up, to be printed once a start; null when there is an account. */
export async function setupLink(app: INestApplicationContext, baseUrl: string): Promise<string | null> {
  const token = await app.get(SetupService, { strict: false }).issueToken();
  return token === null ? null : `${baseUrl}/setup/${token}`;
}
