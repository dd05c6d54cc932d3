import { m } from '$lib/paraglide/messages';

/** What may happen during a session (contest.md §2), in words. */
export const INCIDENT_WORDS = {
  equipment: m.incident_equipment,
  extra_time: m.incident_extra_time,
  safety: m.incident_safety,
  late: m.incident_late,
  other: m.incident_other,
} as const;
