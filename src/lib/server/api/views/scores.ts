import { AppError } from '#lib/domain/errors.ts';
import { byForecaster, isInCrowd, markSuperseded, standingAt } from '#lib/domain/forecast.ts';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import { isVoidOutcome } from '#lib/domain/question.ts';
import { scoreMeanwhile } from '#lib/domain/score/meanwhile.ts';
import { PEER_FLOOR, peerStretches } from '#lib/domain/score/peer.ts';
import {
	scoreQuestion,
	scoreSteps,
	type Said,
	type ScoredStretch,
	type Settled
} from '#lib/domain/score/question-score.ts';
import {
	optionsOf,
	rowsOf,
	scoresByRule,
	stretchScore,
	type Contender
} from '#lib/domain/score/rules.ts';
import { scoringEnd } from '#lib/domain/score/stretch.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import { crowdSteps } from '#lib/server/record/crowd-steps.ts';
import type { Store } from '#lib/server/store/open.ts';

type Row = ReturnType<Store['forecasts']['list']>[number];

/** The crowd among the forecasters: not an id of anybody. */
const CROWD = 'crowd';

/**
 * Each forecaster's scores on a resolved question, best first; null while it is not resolved. Worked from the rows themselves,
 * as the stored scores are.
 */
export function scoresView(store: Store, here: Here, id: QuestionId) {
	const settled = store.scores.settledOf(id);
	if (settled === null) return null;
	const numbers = numbersFor(store, here, id);
	const { opensAt, closesAt, knownAt } = settled.horizon;
	const visible = [...byForecaster(store.forecasts.list(id, here.now))].filter(
		([forecasterId]) => numbers.others || forecasterId === here.forecasterId
	);
	const crowd = numbers.crowd ? crowdSteps(store, id, here.now) : null;
	const contenders = contendersOf(visible, crowd, settled);
	const byRule = scoresByRule(contenders, settled);
	const other = otherWay(settled);
	const otherwise = other && scoresByRule(contendersOf(visible, crowd, other), other);
	const entries = contenders.map(({ forecasterId, stretches }) => ({
		scores: byRule.get(forecasterId) ?? null,
		/** The same, had the question gone the other way; null where there is more than one. */
		otherwise: otherwise?.get(forecasterId) ?? null,
		first: stretches[0]?.probability ?? null,
		last: stretches.at(-1)?.probability ?? null,
		/** Numbers that stood for some time. */
		forecasts: stretches.length
	}));
	const places = new Map(contenders.map(({ forecasterId }, i) => [forecasterId, i]));
	const entryOf = (forecasterId: string) => entries[places.get(forecasterId) ?? -1] ?? null;
	const stretchesOf = (forecasterId: string) =>
		contenders[places.get(forecasterId) ?? -1]?.stretches ?? [];
	const people = visible.flatMap(([forecasterId, rows]) => {
		const entry = entryOf(forecasterId);
		return entry === null
			? []
			: [
					{
						...entry,
						...personOf(forecasterId, rows, here, settled),
						meanwhile: meanwhileOf(stretchesOf(forecasterId), stretchesOf(CROWD), settled)
					}
				];
	});
	return {
		opensAt,
		closesAt,
		knownAt,
		end: scoringEnd(settled.horizon),
		outcomeKind: settled.outcomeKind,
		ordered: settled.ordered,
		options: optionsOf(settled),
		people: people.sort((a, b) => (a.scores?.brier.score ?? 2) - (b.scores?.brier.score ?? 2)),
		unscored: visible.flatMap(([forecasterId, rows]) =>
			unscoredOf(rows, settled).map((row) => ({
				...row,
				forecasterId,
				isYou: forecasterId === here.forecasterId
			}))
		),
		crowd: entryOf(CROWD),
		/** What the crowd's numbers are. */
		crowdMethod: store.crowd.methodOf(id)
	};
}

/** One forecaster's score and the crowd's over the time both stood, by each rule that looks at nobody else; null if they never did. */
function meanwhileOf(
	mine: readonly ScoredStretch<Said>[],
	theirs: readonly ScoredStretch<Said>[],
	settled: Settled
) {
	const options = optionsOf(settled);
	const by = (rule: 'brier' | 'log' | 'baseline') => {
		const scored = (stretches: readonly ScoredStretch<Said>[]) =>
			stretches.map((stretch) => ({
				...{ from: stretch.from, to: stretch.to },
				score: stretchScore(stretch, rule, options)
			}));
		return scoreMeanwhile(scored(mine), scored(theirs));
	};
	return { brier: by('brier'), log: by('log'), baseline: by('baseline') };
}

/** The stretches that one forecaster's score is made of, and the crowd's beside them. @throws {AppError} not_found where nobody may see it */
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
	const rows = store.forecasts
		.list(id, here.now)
		.filter((row) => row.forecasterId === forecasterId);
	const own = forecasterId === CROWD ? crowd : scoreQuestion<Said & Row>(rows, settled);
	const shown = (stretches: readonly ScoredStretch<Said>[] = []) =>
		stretches.map(({ forecast: { distribution }, ...stretch }) => ({ ...stretch, distribution }));
	return {
		stretches: shown(own?.stretches),
		crowd: forecasterId === CROWD ? [] : shown(crowd?.stretches)
	};
}

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
	const rows = [...byForecaster(store.forecasts.list(id, here.now))];
	const contenders = contendersOf(
		rows,
		numbers.crowd ? crowdSteps(store, id, here.now) : null,
		settled
	);
	const field = contenders.filter((one) => one.isInField || one.forecasterId === forecasterId);
	return {
		floor: PEER_FLOOR,
		lines: peerStretches(field.flatMap(rowsOf), settled.horizon, PEER_FLOOR, forecasterId).map(
			({ row, ...line }) => ({
				...line,
				probability: row.probability,
				isFloored: row.log < line.own
			})
		)
	};
}

/** Everybody who has something to score, and the crowd beside them. */
function contendersOf(
	people: readonly [ForecasterId, Row[]][],
	crowd: ReturnType<typeof crowdSteps> | null,
	settled: Settled
): Contender<Said>[] {
	const contender = (
		forecasterId: string,
		isInField: boolean,
		stretches: readonly ScoredStretch<Said>[] = []
	) => (stretches.length === 0 ? [] : [{ forecasterId, isInField, stretches }]);
	return [
		...people.flatMap(([forecasterId, rows]) =>
			contender(
				forecasterId,
				isInCrowd(rows[0]?.kind ?? 'person'),
				scoreQuestion(rows, settled)?.stretches
			)
		),
		...(crowd === null ? [] : contender(CROWD, false, scoreSteps(crowd, settled)?.stretches))
	];
}

/** The same question, had it gone the other way; null where there is more than one. */
function otherWay(settled: Settled): Settled | null {
	if (settled.outcomeKind === 'yes') return { ...settled, outcomeKind: 'no' };
	return settled.outcomeKind === 'no' ? { ...settled, outcomeKind: 'yes' } : null;
}

function personOf(forecasterId: ForecasterId, rows: readonly Row[], here: Here, settled: Settled) {
	const stated = rows.filter((row) => row.act === 'state');
	return {
		forecasterId,
		name: rows[0]?.name ?? '',
		isYou: forecasterId === here.forecasterId,
		inCrowd: isInCrowd(rows[0]?.kind ?? 'person'),
		voided: stated.filter((row) => row.madeAt >= settled.horizon.knownAt).length,
		superseded: markSuperseded(rows).filter((row) => row.superseded).length,
		standsAtEnd: standingAt(rows, scoringEnd(settled.horizon) - 1) !== null
	};
}

/** One forecaster's rows that score nothing, with the reason; none where nobody scores. */
function unscoredOf(rows: readonly Row[], settled: Settled) {
	const { outcomeKind, optionId, horizon } = settled;
	if (isVoidOutcome(outcomeKind)) return [];
	const counted = new Set(
		scoreQuestion(rows, settled)?.stretches.map(({ forecast }) => forecast.id)
	);
	return markSuperseded(rows).flatMap((row) => {
		const { id, name, act, madeAt, probability, distribution } = row;
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
		return [{ forecastId: id, name, madeAt, probability: said, why }];
	});
}
