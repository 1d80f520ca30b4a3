import type { z } from 'zod';
import type { zSideBySide } from '#lib/contract/record.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { edgesOf, knownForecasters, selectionOf, type Asking } from './record-query.ts';

type Query = z.output<typeof zSideBySide>;

/** Two forecasters, or one and the crowd's median, over the time in which both had a number on the same questions. */
export function sideBySideView({ store, record, here }: Asking, query: Query) {
	const { with: other, ...shown } = query;
	knownForecasters(store, here, query.forecaster, other);
	assertTwo(here, query);
	return record('sides', { ...selectionOf(here, shown), other, edges: edgesOf(query.bins) });
}

/** @throws {AppError} invalid unless one forecaster is set beside somebody else */
export function assertTwo(
	here: Here,
	{ forecaster, with: other }: Pick<Query, 'forecaster' | 'with'>
): void {
	if (forecaster === 'everyone')
		throw new AppError('invalid', 'Choose one forecaster to set beside another.', 'forecaster');
	if (other === (forecaster ?? here.forecasterId))
		throw new AppError('invalid', 'Choose somebody else to set beside this forecaster.', 'with');
}
