import { Injectable } from '@nestjs/common';
import { ErasureService } from '../identity/erasure.service.js';

/** What registrations still say about a person who is erased goes with them: where they work, their level, why they left. */
@Injectable()
export class Forgetting {
  constructor(erasure: ErasureService) {
    erasure.onErased((tx, personId) =>
      tx.sql.run('UPDATE registration SET employer = NULL, level = NULL, reason = NULL WHERE person_id = ?', [
        personId,
      ]),
    );
  }
}
