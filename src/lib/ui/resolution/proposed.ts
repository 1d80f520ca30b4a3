import type { Outputs } from '#lib/client/types.ts';

/** A proposal as pages show it. */
export type Proposed = Outputs['docket']['trail']['proposals'][number];
