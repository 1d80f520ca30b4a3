import { group } from 'd3-array';
import { pointedRight, ratioRecord } from '#lib/domain/evidence/ratio-record.ts';
import { strengthOf, type Strength } from '#lib/domain/evidence/strength.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { resampling } from '#lib/server/record/resampling.ts';
import type { Store } from '#lib/server/store/open.ts';

type Query = { forecaster: ForecasterId | 'everyone' | null; strength: Strength | null };

/** As many rows as anybody reads at once. */
const MOST = 200;

/**
 * What likelihood ratios were worth on the settled questions of a space: of one member, or of everybody, where each of their judgements
 * counts. `strength` asks for the items behind one row.
 */
export function ratiosView(store: Store, here: Here, { forecaster, strength }: Query) {
	const rows = store.judged.list(here.space.id, here.now);
	const whose = forecaster ?? here.forecasterId;
	const asked = whose === 'everyone' ? rows : rows.filter((row) => row.forecasterId === whose);
	// Of one person on one item the last judgement stands.
	const standing = [
		...new Map(
			asked.map((row) => [`${row.questionId} ${row.evidenceId} ${row.forecasterId}`, row])
		).values()
	];
	const questions = [...group(standing, (row) => row.questionId).values()].map((judged) => ({
		happened: judged[0]?.outcome === 'yes',
		ratios: judged.map(({ ratio }) => ratio)
	}));
	const behind = standing.filter(
		({ ratio }) => strength !== null && strengthOf(ratio) === strength
	);
	return {
		rows: ratioRecord(questions, resampling),
		questions: questions.length,
		happened: questions.filter(({ happened }) => happened).length,
		/** The items of one row; null where none was asked for. */
		behind:
			strength === null
				? null
				: behind.slice(0, MOST).map(({ forecasterId, outcome, ...row }) => ({
						...row,
						isYou: forecasterId === here.forecasterId,
						happened: outcome === 'yes',
						isRight: pointedRight(row.ratio, outcome === 'yes')
					})),
		forecasters: [...new Map(rows.map((row) => [row.forecasterId, row.name]))].map(
			([id, name]) => ({ id, name, isYou: id === here.forecasterId })
		)
	};
}
