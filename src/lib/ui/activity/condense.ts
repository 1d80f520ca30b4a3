import { MINUTE } from '#lib/domain/time.ts';
import type { ActivityRow } from './sentence.ts';

/**
 * Rows without what says the same thing twice: adding an item, attaching it and judging it within a minute is one event
 * to a reader, told as "added evidence" with the side it points to; of several options, each judged in a row of its own, without a
 * side. Newest first, as the rows come.
 */
export function condense(rows: readonly ActivityRow[]): readonly ActivityRow[] {
	const kept: ActivityRow[] = [];
	for (const row of rows) {
		const i = kept.findIndex((later) => isSameEvidence(row, later));
		const later = kept[i];
		if (later === undefined) kept.push(row);
		else if (row.verb === 'evidence.attached') kept[i] = { ...row, detail: later.detail };
		else if (row.verb === 'evidence.assessed' && row.question?.kind !== 'binary')
			kept[i] = { ...later, detail: { ...later.detail, stance: null } };
	}
	return kept;
}

function isSameEvidence(row: ActivityRow, later: ActivityRow): boolean {
	const isPart =
		((row.verb === 'evidence.attached' || row.verb === 'evidence.assessed') &&
			later.verb === 'evidence.assessed' &&
			row.question?.id === later.question?.id) ||
		(row.verb === 'evidence.added' && later.verb === 'evidence.attached');
	return (
		isPart && row.who === later.who && row.evidence === later.evidence && later.at - row.at < MINUTE
	);
}
