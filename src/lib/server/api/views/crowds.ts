import type { z } from 'zod';
import type { zCrowds } from '#lib/contract/record.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import { queryOf } from './record-query.ts';

type Query = z.output<typeof zCrowds>;
type Asking = Pick<Context, 'record'> & { here: Here };

/** What the crowd would have scored by each method, on settled questions whose numbers the whole space may see. */
export const crowdsView = ({ record, here }: Asking, query: Query) =>
	record('crowds', { ...everybodys(here, query), inForce: here.space.settings.crowdMethod });

/** The rows behind it, question by question. */
export const crowdRowsView = ({ record, here }: Asking, query: Query) =>
	record('crowdRows', everybodys(here, query));

const everybodys = (here: Here, query: Query) =>
	queryOf(here, { ...query, forecaster: 'everyone' });
