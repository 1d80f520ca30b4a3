import { fromBaseRate } from '#lib/domain/evidence/base-rate.ts';
import { decibansOf } from '#lib/domain/evidence/decibans.ts';
import { ledger } from '#lib/domain/evidence/ledger.ts';
import { matrix } from '#lib/domain/evidence/matrix.ts';
import type { Prior } from '#lib/domain/evidence/prior.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import type { EvidenceId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import { isAfter, type Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import { unexplainedMoves } from './unexplained.ts';
import { loggedOn, saidIn, withoutSlips } from './own-numbers.ts';
import { weighedEvidence } from './weighed-evidence.ts';

type Query = { questionId: QuestionId; asOf: Instant | null };

/** The share of intervals around a base rate that hold the true one. */
const LEVEL = 0.9;

/**
 * One member's reckoning of a question up to `asOf`: their prior, each item as they judged it (or else as the first who did), discounted by
 * its grades and counted once with its origin, and where that leads beside what they stated.
 */
export function ledgerView(store: Store, here: Here, { questionId, asOf }: Query) {
	const at = Math.min(asOf ?? here.now, here.now);
	const options = store.questions.options(questionId).map(({ id, label }) => ({ id, label }));
	const said = ownForecasts(store, here, questionId, at);
	const own = withoutSlips(said, loggedOn(store, questionId, at));
	const start = startOf(store, here, questionId, { at, said, own, options });
	const items = weighedEvidence(store, here, questionId, { at, options }).map((item) => ({
		...item,
		/** Whether it came after the forecast that the ledger starts from. */
		isIn:
			start?.from == null ||
			isAfter({ at: item.attachedAt, recordedAt: item.recordedAt }, start.from)
	}));
	const counted = items.filter(({ isIn, ratios }) => isIn && ratios !== null);
	const standing = own.at(-1) ?? null;
	return {
		options,
		prior: start?.shown ?? null,
		/** Own numbers to start from, oldest first. */
		forecasts: own.map(({ id, probability, distribution, madeAt }) => ({
			...{ id, probability, distribution, madeAt }
		})),
		stated: standing && {
			probability: standing.probability,
			distribution: standing.distribution
		},
		...(options.length === 0
			? { binary: binaryOf(start?.shown.probability ?? null, counted), several: null }
			: { binary: null, several: severalOf(start?.shown.vector ?? null, counted) }),
		items,
		/** Own moves that nothing explained when they were made. */
		moves: unexplainedMoves(store, here, { id: questionId, options }, at)
	};
}

type Own = ReturnType<typeof ownForecasts>;
type Around = { at: Instant; said: Own; own: Own; options: readonly { id: OptionId }[] };

/** This member's numbers up to `at`, oldest first, slips too; none from before a withdrawal. */
function ownForecasts(store: Store, here: Here, questionId: QuestionId, at: Instant) {
	const rows = store.forecasts
		.list(questionId, at)
		.filter((row) => row.forecasterId === here.forecasterId && row.act !== 'reaffirm');
	const from = rows.findLastIndex(({ act }) => act === 'withdraw') + 1;
	return rows.slice(from);
}

/**
 * The prior that was chosen; where none was, the base rate or the even start that another chose, as far as others' numbers may be seen:
 * neither is said of this case. Else the first own number. Null where there is none of them.
 */
function startOf(store: Store, here: Here, questionId: QuestionId, around: Around) {
	const { said, own, at, options } = around;
	const chosen = store.ledger.priorOf(questionId, here.forecasterId, at);
	const another =
		chosen === null && numbersFor(store, here, questionId).others
			? store.ledger.commonPriorOf(questionId, at)
			: null;
	const [first] = own;
	const prior: Prior | null =
		chosen ??
		another?.prior ??
		(first === undefined ? null : { kind: 'forecast', forecastId: first.id });
	if (prior === null) return null;
	const worked = workedOut(prior, said, options);
	if (worked === null) return null;
	const { from, interval, madeAt, probability, distribution } = worked;
	const vector =
		options.length === 0
			? null
			: options.map(({ id }) =>
					distribution === null ? 1 / options.length : (distribution[id] ?? 0)
				);
	return {
		from,
		shown: {
			...{ ...prior, isChosen: chosen !== null, by: another?.by ?? null },
			...{ probability, vector, interval, madeAt }
		}
	};
}

/** Null where a prior does not fit the question any more: a forecast that was withdrawn, numbers for options that were replaced. */
function workedOut(prior: Prior, said: Own, options: Around['options']) {
	const none = { from: null, interval: null, madeAt: null, probability: null, distribution: null };
	switch (prior.kind) {
		case 'base_rate': {
			const { p, interval } = fromBaseRate(prior, LEVEL);
			return { ...none, probability: p, interval };
		}
		case 'typed':
			return fits(prior.distribution, options)
				? { ...none, probability: prior.probability, distribution: prior.distribution }
				: null;
		case 'even':
			return { ...none, probability: options.length === 0 ? 0.5 : null };
		case 'forecast': {
			const row = said.find(({ id }) => id === prior.forecastId);
			if (row === undefined) return null;
			const { madeAt, probability, distribution } = row;
			return { ...none, from: saidIn(row), madeAt, probability, distribution };
		}
	}
}

const fits = (distribution: Distribution | null, options: Around['options']): boolean =>
	distribution === null || options.every(({ id }) => id in distribution);

type Counted = {
	id: EvidenceId;
	number: number;
	ratios: readonly number[] | null;
	weight: number;
	origin: string | null;
};

/** What each item adds, in decibans, and the number that follows; without a prior no number does. */
function binaryOf(prior: number | null, items: readonly Counted[]) {
	const entries = items.map(({ id, number, ratios, weight, origin }) => ({
		...{ id, number, weight, origin, ratio: ratios?.[0] ?? 1 }
	}));
	const { steps, posterior } = ledger(prior ?? 0.5, entries);
	return {
		steps: steps.map(({ id, db, p, countedBy }, i) => ({
			...{ id: id as EvidenceId, db, countedBy }, // the ids that went in
			/** What it would add without a discount. */
			fullDb: decibansOf(entries[i]?.ratio ?? 1, 1),
			p: prior === null ? null : p
		})),
		implied: prior === null ? null : posterior
	};
}

function severalOf(prior: readonly number[] | null, items: readonly Counted[]) {
	const [first] = items;
	if (prior === null && first === undefined) return { steps: [], implied: null };
	const options = prior?.length ?? first?.ratios?.length ?? 0;
	const { posterior, steps } = matrix(
		prior ?? Array.from({ length: options }, () => 1 / options),
		items.map(({ id, number, ratios, weight, origin }) => ({
			...{ id, number, weight, origin, ratios: ratios ?? [] }
		}))
	);
	return {
		steps: steps.map((step) => ({ ...step, id: step.id as EvidenceId })), // the ids that went in
		implied: prior === null ? null : posterior
	};
}
