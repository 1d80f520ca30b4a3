import { rollup, sum } from 'd3-array';
import type { QuestionId } from '#lib/domain/ids.ts';
import { isVoidOutcome } from '#lib/domain/question.ts';
import { toBaseline } from '#lib/domain/score/baseline.ts';
import { scoreMeanwhile } from '#lib/domain/score/meanwhile.ts';
import type { Settled } from '#lib/domain/score/question-score.ts';
import {
	optionsOf,
	otherWay,
	scoresBeside,
	scoresByPeerRule,
	stretchScore,
	type Contender,
	type PeerRule
} from '#lib/domain/score/rules.ts';
import { scoringEnd } from '#lib/domain/score/stretch.ts';
import type { TimeAverage } from '#lib/domain/score/time-average.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import { contendersOf, crowdContender, type Entrant, type Someone } from './contenders.ts';

/** Names that one sentence lists. */
const MOST_NAMES = 12;

/** Each forecaster's scores on a resolved question as they are stored, best first; null while it is not resolved. */
export function scoresView(store: Store, here: Here, id: QuestionId) {
	const settled = store.scores.settledOf(id);
	if (settled === null) return null;
	const numbers = numbersFor(store, here, id);
	const { opensAt, closesAt, knownAt } = settled.horizon;
	const everybody = store.forecasts
		.tally(id, here.now, knownAt)
		.filter(({ forecasterId }) => numbers.others || forecasterId === here.forecasterId)
		.map((one) => ({ ...one, isYou: one.forecasterId === here.forecasterId }));
	const entrants = contendersOf(store, id, everybody);
	const crowd = numbers.crowd ? crowdContender(store, id, here.now, settled) : null;
	const other = otherWay(crowd === null ? entrants : [...entrants, crowd], settled);
	const otherwise = other && scoresByPeerRule(other.contenders, other.settled);
	const isVoid = isVoidOutcome(settled.outcomeKind);
	const isScored = new Set(entrants.map(({ forecasterId }) => forecasterId));
	return {
		...{ opensAt, closesAt, knownAt },
		end: scoringEnd(settled.horizon),
		outcomeKind: settled.outcomeKind,
		ordered: settled.ordered,
		options: optionsOf(settled),
		/** The options in order, as a vector is scored; none of yes or no. */
		optionIds: settled.optionIds,
		people: peopleOf(store, here, id, { entrants, crowd, settled, otherwise }),
		crowd: crowd && crowdOf(crowd, { entrants, settled, otherwise }),
		/** What the crowd's numbers are. */
		crowdMethod: store.crowd.methodOf(id),
		/** Numbers that were said once the outcome was known. */
		voided: countOf(isVoid ? [] : everybody, ({ late }) => late),
		/** Numbers of those who have no score at all. */
		strangers: countOf(
			isVoid ? [] : everybody.filter(({ forecasterId }) => !isScored.has(forecasterId)),
			({ stated }) => stated
		),
		/** Everybody, where the outcome is void and leaves nothing to score. */
		unjudged: isVoid ? everybody : []
	};
}

/** How many numbers, and of whom, as far as a sentence can name them. */
function countOf(
	everybody: readonly (Someone & { isYou: boolean })[],
	forecastsOf: (one: Someone) => number
) {
	const those = everybody.filter((one) => forecastsOf(one) > 0);
	return {
		forecasts: sum(those, forecastsOf),
		people: those.length,
		named: those
			.toSorted((a, b) => Number(b.isYou) - Number(a.isYou))
			.slice(0, MOST_NAMES)
			.map(({ name, isYou }) => ({ name, isYou }))
	};
}

type Field = {
	entrants: readonly Entrant[];
	crowd: Contender | null;
	settled: Settled;
	/** Everybody's scores had the question gone the other way; null where there is more than one. */
	otherwise: ReturnType<typeof scoresByPeerRule> | null;
};

function peopleOf(
	store: Store,
	here: Here,
	id: QuestionId,
	{ entrants, crowd, settled, otherwise }: Field
) {
	const stored = rollup(
		store.scores.listOf(id),
		(rows) => new Map(rows.map((row) => [row.rule, row])),
		({ forecasterId }) => forecasterId
	);
	const meanwhile = meanwhileWith(crowd, settled);
	const people = entrants.map((entrant) => {
		const { forecasterId, name } = entrant;
		return {
			...{ forecasterId, name, isYou: forecasterId === here.forecasterId },
			...endsOf(entrant),
			scores: shownOf((rule) => stored.get(forecasterId)?.get(rule)),
			otherwise: meansOf(otherwise?.get(forecasterId)),
			meanwhile: meanwhile(entrant)
		};
	});
	return people.sort((a, b) => (a.scores.brier.score ?? 2) - (b.scores.brier.score ?? 2));
}

/** The crowd's line: it is held against the people, and they are not held against it. */
function crowdOf(crowd: Contender, { entrants, settled, otherwise }: Omit<Field, 'crowd'>) {
	const people = entrants.filter(({ isInField }) => isInField);
	const scores = scoresBeside(crowd, people, settled);
	return {
		...endsOf(crowd),
		scores: shownOf((rule) => scores[rule]),
		otherwise: meansOf(otherwise?.get(crowd.forecasterId))
	};
}

const meansOf = (by: Record<PeerRule, TimeAverage> | undefined) =>
	by === undefined
		? null
		: {
				...{ brier: by.brier.score, log: by.log.score },
				...{ baseline: by.baseline.score, peer: by.peer.score }
			};

/** A score by each rule that the page shows; −∞ is one. */
function shownOf(scoreBy: (rule: PeerRule) => TimeAverage | undefined) {
	const by = (rule: PeerRule): TimeAverage => {
		const { score = null, coverage = 0, contribution = 0 } = scoreBy(rule) ?? {};
		return { score, coverage, contribution };
	};
	return { brier: by('brier'), log: by('log'), baseline: by('baseline'), peer: by('peer') };
}

const endsOf = ({ stretches }: Contender) => ({
	first: stretches[0]?.probability ?? null,
	last: stretches.at(-1)?.probability ?? null,
	/** Numbers that stood for some time. */
	forecasts: stretches.length
});

/** How somebody and the crowd scored over the time both stood, by each rule that looks at nobody else; null if they never did. */
function meanwhileWith(crowd: Contender | null, settled: Settled) {
	const options = optionsOf(settled);
	const scored = (stretches: Contender['stretches'], rule: 'brier' | 'log') =>
		stretches.map((stretch) => ({
			...{ from: stretch.from, to: stretch.to },
			score: stretchScore(stretch, rule, options)
		}));
	const theirs = crowd?.stretches ?? [];
	const byBrier = scoreMeanwhile(scored(theirs, 'brier'));
	const byLog = scoreMeanwhile(scored(theirs, 'log'));
	return ({ stretches }: Contender) => {
		const brier = byBrier(scored(stretches, 'brier'));
		const log = byLog(scored(stretches, 'log'));
		// A log score moved and stretched, and so is its mean.
		const baseline = log && {
			mine: toBaseline(log.mine, options),
			theirs: toBaseline(log.theirs, options)
		};
		return { brier, log, baseline };
	};
}
