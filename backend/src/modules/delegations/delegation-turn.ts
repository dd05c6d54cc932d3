import { Injectable } from '@nestjs/common';
import { AuditService, type Leaf } from '../../platform/audit/audit.service.js';
import { type EntityTx, type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';

/** One change of a contest's delegations: the contest's log is locked first, and gets its leaf in the same turn. */
@Injectable()
export class DelegationTurn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  run<T>(contest: string, act: (tx: EntityTx) => Promise<T>): Promise<T> {
    return this.work.runEntities(async (tx) => {
      await this.audit.lock(tx, logOf(contest));
      return act(tx);
    });
  }

  tell(tx: Tx, contest: string, leaf: Leaf): Promise<void> {
    return this.audit.append(tx, logOf(contest), [leaf]);
  }
}

const logOf = (contest: string) => `contest:${contest}`;
