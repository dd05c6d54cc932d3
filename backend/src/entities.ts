import { FreezeTime } from './modules/conduct/freeze-time.entity.js';
import { Contest } from './modules/contests/contest.entity.js';
import { Entry } from './modules/contests/entry.entity.js';
import { Event } from './modules/contests/event.entity.js';
import { EventRulesRow } from './modules/contests/event-rules.entity.js';
import { Judge } from './modules/contests/judge.entity.js';
import { Coach } from './modules/delegations/coach.entity.js';
import { Coached } from './modules/delegations/coached.entity.js';
import { Delegation } from './modules/delegations/delegation.entity.js';
import { DraftRow } from './modules/drafts/draft.entity.js';
import { DraftStep } from './modules/drafts/draft-step.entity.js';
import { CheckIn } from './modules/draw/check-in.entity.js';
import { CheckInOperation } from './modules/draw/check-in-operation.entity.js';
import { CheckInRule } from './modules/draw/check-in-rule.entity.js';
import { DrawRow } from './modules/draw/draw.entity.js';
import { Evidence } from './modules/evidence/evidence.entity.js';
import { identityEntities } from './modules/identity/identity.entities.js';
import { Incident } from './modules/incidents/incident.entity.js';
import { SessionClockRow } from './modules/incidents/session-clock.entity.js';
import { JournalCounter } from './modules/journal/journal-counter.entity.js';
import { JournalEntry } from './modules/journal/journal-entry.entity.js';
import { MarkSheet } from './modules/judging/mark-sheet.entity.js';
import { Observer } from './modules/observers/observer.entity.js';
import { Registration } from './modules/registration/registration.entity.js';
import { RegistrationOperation } from './modules/registration/registration-operation.entity.js';
import { RegistrationRule } from './modules/registration/registration-rule.entity.js';
import { FinalResult } from './modules/results/final-result.entity.js';
import { ResultLink } from './modules/results/result-link.entity.js';
import { Screen } from './modules/screens/screen.entity.js';
import { PairingCode } from './modules/tablets/pairing-code.entity.js';
import { Tablet } from './modules/tablets/tablet.entity.js';
import { NoticeReceipt } from './modules/timetable/notice-receipt.entity.js';
import { TimetableVersion } from './modules/timetable/timetable-version.entity.js';
import { AuditLog } from './platform/audit/audit-log.entity.js';
import { AuditRecord } from './platform/audit/audit-record.entity.js';
import { OutboxMessage } from './platform/outbox/outbox-message.entity.js';

/** All tables as classes; the drift test compares them with what the migrations made. */
export const entities = [
  AuditLog,
  AuditRecord,
  OutboxMessage,
  ...identityEntities,
  Contest,
  Event,
  EventRulesRow,
  Entry,
  Judge,
  FinalResult,
  ResultLink,
  Evidence,
  FreezeTime,
  JournalCounter,
  JournalEntry,
  MarkSheet,
  Incident,
  SessionClockRow,
  CheckIn,
  CheckInOperation,
  CheckInRule,
  DraftRow,
  DraftStep,
  DrawRow,
  PairingCode,
  Tablet,
  Screen,
  Registration,
  RegistrationOperation,
  RegistrationRule,
  TimetableVersion,
  NoticeReceipt,
  Delegation,
  Coach,
  Coached,
  Observer,
];
