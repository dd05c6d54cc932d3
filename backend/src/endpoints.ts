import { advanceApi } from '@leitai/shared/contract/advance';
import { boardsApi } from '@leitai/shared/contract/boards';
import { checkInApi } from '@leitai/shared/contract/check-in';
import { contestsApi } from '@leitai/shared/contract/contests';
import { dayApi } from '@leitai/shared/contract/day';
import { delegationsApi, teamApi } from '@leitai/shared/contract/delegation';
import { demoApi } from '@leitai/shared/contract/demo';
import { draftsApi } from '@leitai/shared/contract/draft';
import { drawApi } from '@leitai/shared/contract/draw';
import type { Endpoint } from '@leitai/shared/contract/endpoint';
import { eventSheetsApi } from '@leitai/shared/contract/event-sheets';
import { evidenceApi } from '@leitai/shared/contract/evidence';
import { healthApi } from '@leitai/shared/contract/health';
import { identityApi } from '@leitai/shared/contract/identity';
import { judgingApi } from '@leitai/shared/contract/judging';
import { observersApi } from '@leitai/shared/contract/observer';
import { ownRegistrationsApi, registrationApi } from '@leitai/shared/contract/registration';
import { resultsApi } from '@leitai/shared/contract/results';
import { revealApi } from '@leitai/shared/contract/reveal';
import { screensApi } from '@leitai/shared/contract/screens';
import { tabletsApi } from '@leitai/shared/contract/tablets';
import { timetableApi } from '@leitai/shared/contract/timetable';
import { valuesApi } from '@leitai/shared/contract/values';

/** Every endpoint of the contract; the application refuses to start unless each is mounted, and nothing else is. */
export const endpoints: readonly Endpoint[] = [
  ...Object.values(healthApi),
  ...Object.values(identityApi),
  ...Object.values(contestsApi),
  ...Object.values(eventSheetsApi),
  ...Object.values(judgingApi),
  ...Object.values(boardsApi),
  ...Object.values(draftsApi),
  ...Object.values(checkInApi),
  ...Object.values(drawApi),
  ...Object.values(resultsApi),
  ...Object.values(valuesApi),
  ...Object.values(advanceApi),
  ...Object.values(evidenceApi),
  ...Object.values(tabletsApi),
  ...Object.values(dayApi),
  ...Object.values(revealApi),
  ...Object.values(screensApi),
  ...Object.values(registrationApi),
  ...Object.values(ownRegistrationsApi),
  ...Object.values(timetableApi),
  ...Object.values(delegationsApi),
  ...Object.values(teamApi),
  ...Object.values(observersApi),
  ...Object.values(demoApi),
];
