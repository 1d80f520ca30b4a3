import type { Outputs } from '#lib/client/types.ts';

/** The page "as known on" a moment, as the API tells it. */
export type Detail = Outputs['question']['detail'];
export type OwnRow = Detail['you']['history'][number];
export type EvidenceItem = Detail['evidence'][number];

/** The space around the question, as far as this page needs it. */
export type Place = { base: string; zone: string };
