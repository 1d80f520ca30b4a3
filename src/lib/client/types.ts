import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#lib/server/api/root.ts';

/** What each procedure gives back: `Outputs['activity']['list']`. */
export type Outputs = inferRouterOutputs<AppRouter>;
/** What each procedure takes, before defaults. */
export type Inputs = inferRouterInputs<AppRouter>;
