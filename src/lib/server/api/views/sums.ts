import { AppError } from '#lib/domain/errors.ts';
import { markSuperseded } from '#lib/domain/forecast.ts';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import { isVoidOutcome } from '#lib/domain/question.ts';
import { PEER_FLOOR, peerStretches } from '#lib/domain/score/peer.ts';
import {
	scoreQuestion,
	scoreSteps,
	type Said,
	type ScoredStretch,
	type Settled
} from '#lib/domain/score/question-score.ts';
import { otherWay, rowsOf, type Contender } from '#lib/domain/score/rules.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import { crowdSteps } from '#lib/server/record/crowd-steps.ts';
import type { Store } from '#lib/server/store/open.ts';
import { contendersOf, crowdContender, CROWD } from './contenders.ts';

type Row = ReturnType<Store['forecasts']['listOf']>[number];

/** Rows that scored nothing of which each is told with its reason. */
const MOST_UNSCORED = 50;

/**
 * The stretches that one forecaster's score is made of, the crowd's beside them, and the last of what scored nothing.
 *
 * @throws {AppError} not_found where nobody may see it
 */
export function stretchesView(
	store: Store,
	here: Here,
	id: QuestionId,
	forecasterId: ForecasterId | typeof CROWD
) {
	const settled = store.scores.settledOf(id);
	const numbers = numbersFor(store, here, id);
	const isSeen = forecasterId === CROWD ? numbers.crowd : numbers.others;
	if (settled === null || !(isSeen || forecasterId === here.forecasterId))
		throw new AppError('not_found', 'There is no such score.');
	const crowd = numbers.crowd ? scoreSteps(crowdSteps(store, id, here.now), settled) : null;
	if (forecasterId === CROWD)
		return { stretches: shown(crowd?.stretches), crowd: [], unscored: { rows: [], more: 0 } };
	const rows = store.forecasts.listOf(id, forecasterId, here.now);
	const unscored = unscoredOf(rows, settled);
	return {
		stretches: shown(scoreQuestion<Said & Row>(rows, settled)?.stretches),
		crowd: shown(crowd?.stretches),
		unscored: {
			rows: unscored.slice(-MOST_UNSCORED),
			more: Math.max(0, unscored.length - MOST_UNSCORED)
		}
	};
}

const shown = (stretches: readonly ScoredStretch<Said>[] = []) =>
	stretches.map(({ forecast: { distribution }, ...stretch }) => ({ ...stretch, distribution }));

/** One forecaster's peer score line by line: against whom, for how long. @throws {AppError} not_found where nobody may see it */
export function peerSumView(
	store: Store,
	here: Here,
	id: QuestionId,
	forecasterId: ForecasterId | typeof CROWD
) {
	const settled = store.scores.settledOf(id);
	const numbers = numbersFor(store, here, id);
	if (settled === null || !numbers.others)
		throw new AppError('not_found', 'There is no such score.');
	const everybody = store.forecasts.tally(id, here.now, settled.horizon.knownAt);
	const crowd = numbers.crowd ? crowdContender(store, id, here.now, settled) : null;
	const field = [...contendersOf(store, id, everybody), ...(crowd === null ? [] : [crowd])].filter(
		(one) => one.isInField || one.forecasterId === forecasterId
	);
	const other = otherWay(field, settled);
	return {
		floor: PEER_FLOOR,
		lines: linesOf(field, settled, forecasterId),
		/** The same, had the question gone the other way; null where there is more than one. */
		otherwise: other && linesOf(other.contenders, other.settled, forecasterId)
	};
}

const linesOf = (field: readonly Contender[], { horizon }: Settled, forecasterId: string) =>
	peerStretches(field.flatMap(rowsOf), horizon, PEER_FLOOR, forecasterId).map(
		({ row, ...line }) => ({
			...line,
			probability: row.probability,
			isFloored: row.log < line.own
		})
	);

/** One forecaster's rows that score nothing, with the reason; none where nobody scores. */
function unscoredOf(rows: readonly Row[], settled: Settled) {
	const { outcomeKind, optionId, horizon } = settled;
	if (isVoidOutcome(outcomeKind)) return [];
	const counted = new Set(
		scoreQuestion(rows, settled)?.stretches.map(({ forecast }) => forecast.id)
	);
	return markSuperseded(rows).flatMap((row) => {
		const { id, act, madeAt, probability, distribution } = row;
		const why =
			madeAt >= horizon.knownAt
				? ('known' as const)
				: row.superseded
					? ('superseded' as const)
					: madeAt >= horizon.closesAt
						? ('closed' as const)
						: counted.has(id)
							? null
							: ('at_once' as const);
		if (act !== 'state' || why === null) return [];
		const said = probability ?? (optionId && distribution?.[optionId]) ?? null;
		return [{ forecastId: id, madeAt, probability: said, why }];
	});
}
