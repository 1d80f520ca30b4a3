import { markSuperseded, type Forecast } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { isAfter, type Instant, type Moment } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';

type Row = Pick<Forecast, 'act' | 'madeAt' | 'recordedAt' | 'crowdShown'>;

/** When a row was said. */
export const saidIn = ({ madeAt, recordedAt }: Pick<Row, 'madeAt' | 'recordedAt'>): Moment => ({
	at: madeAt,
	recordedAt
});

/** When each item of a question was logged, up to `at`. */
export const loggedOn = (store: Store, id: QuestionId, at: Instant): Moment[] =>
	store.evidence
		.onQuestion(id, at)
		.map(({ attachedAt, recordedAt }) => ({ at: attachedAt, recordedAt }));

/**
 * One forecaster's rows, oldest first, without slips of typing. A number is none where evidence was logged before the next: then that is
 * what moved it, however soon.
 */
export function withoutSlips<T extends Row>(rows: readonly T[], logged: readonly Moment[]): T[] {
	return markSuperseded(rows).filter((row, i, all) => {
		if (!row.superseded) return true;
		const next = all.slice(i + 1).find(({ act }) => act === 'state');
		return (
			next !== undefined &&
			logged.some((item) => isAfter(item, saidIn(row)) && !isAfter(item, saidIn(next)))
		);
	});
}
