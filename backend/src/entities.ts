import { AuditLog } from './platform/audit/audit-log.entity.js';
import { AuditRecord } from './platform/audit/audit-record.entity.js';
import { OutboxMessage } from './platform/outbox/outbox-message.entity.js';

/** All tables as classes; the drift test compares them with what the migrations made. */
export const entities = [AuditLog, AuditRecord, OutboxMessage];
