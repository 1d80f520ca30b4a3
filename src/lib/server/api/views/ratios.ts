import { group } from 'd3-array';
import { pointedRight, ratioRecord } from '#lib/domain/evidence/ratio-record.ts';
import { ratioSides } from '#lib/domain/evidence/ratio-sides.ts';
import { sideOf, strengthOf, type Side, type Strength } from '#lib/domain/evidence/strength.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { resampling } from '#lib/server/record/resampling.ts';
import type { Store } from '#lib/server/store/open.ts';

type Whose = ForecasterId | 'everyone' | null;
type Query = { forecaster: Whose; strength: Strength | null; side: Side | null };

/** As many rows as anybody reads at once. */
const MOST = 200;
/** The share of intervals that hold the true ratio. */
const LEVEL = 0.9;

/**
 * What likelihood ratios were worth on the settled questions of a space: of one member, or of everybody, where each of their judgements
 * counts. `strength` asks for the items behind one row, `side` for those of its items that pointed one way.
 */
export function ratiosView(store: Store, here: Here, { forecaster, strength, side }: Query) {
	const rows = store.judged.list(here.space.id, here.now);
	const standing = standingOf(rows, here, forecaster);
	const questions = [...group(standing, (row) => row.questionId).values()].map((judged) => ({
		happened: judged[0]?.outcome === 'yes',
		ratios: judged.map(({ ratio }) => ratio)
	}));
	const behind = standing.filter(
		({ ratio }) =>
			strengthOf(ratio) === strength &&
			strength !== null &&
			(side === null || sideOf(ratio) === side)
	);
	return {
		rows: ratioRecord(questions, resampling),
		sides: ratioSides(questions, LEVEL),
		questions: questions.length,
		happened: questions.filter(({ happened }) => happened).length,
		/** The items of one row, the first of them; null where none was asked for. */
		behind:
			strength === null
				? null
				: {
						total: behind.length,
						rows: behind.slice(0, MOST).map((row) => told(row, here))
					},
		forecasters: [...new Map(rows.map((row) => [row.forecasterId, row.name]))].map(
			([id, name]) => ({ id, name, isYou: id === here.forecasterId })
		)
	};
}

/** Every judgement behind that, those that pointed neither way too: whoever has them can work every figure again. */
export const ratioRowsView = (store: Store, here: Here, forecaster: Whose) =>
	standingOf(store.judged.list(here.space.id, here.now), here, forecaster).map((row) =>
		told(row, here)
	);

type Judged = ReturnType<Store['judged']['list']>[number];

/** Of one person on one item the last judgement. */
function standingOf(rows: readonly Judged[], here: Here, forecaster: Whose): Judged[] {
	const whose = forecaster ?? here.forecasterId;
	const asked = whose === 'everyone' ? rows : rows.filter((row) => row.forecasterId === whose);
	const keyOf = ({ questionId, evidenceId, forecasterId }: Judged) =>
		`${questionId} ${evidenceId} ${forecasterId}`;
	return [...new Map(asked.map((row) => [keyOf(row), row])).values()];
}

const told = ({ outcome, ...row }: Judged, here: Here) => ({
	...row,
	isYou: row.forecasterId === here.forecasterId,
	happened: outcome === 'yes',
	isRight: pointedRight(row.ratio, outcome === 'yes')
});
