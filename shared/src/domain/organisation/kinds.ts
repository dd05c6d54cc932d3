export const ORGANISATION_KINDS = ['union', 'enterprise', 'school', 'park'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
