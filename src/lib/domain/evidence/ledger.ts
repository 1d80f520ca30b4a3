import { assertProbability } from '#lib/domain/score/brier.ts';
import { decibansOf, fromDecibans, toDecibans } from './decibans.ts';
import { countedBy, type WithOrigin } from './origin.ts';

/** An item as one forecaster weighs it. */
export type LedgerItem = WithOrigin & {
	/** P(item | it happens) ÷ P(item | it does not), in [0, ∞]. */
	readonly ratio: number;
	/** The exponent that its grades leave of it, in [0, 1]. */
	readonly weight: number;
};

export type LedgerStep = {
	readonly id: string;
	/** What the item adds to the log-odds, in decibans; 0 where another of its origin counts. */
	readonly db: number;
	/** The probability after it. */
	readonly p: number;
	/** The item of the same origin that counts in its stead; null where it counts itself. */
	readonly countedBy: string | null;
};

export type Ledger = {
	readonly prior: number;
	readonly priorDb: number;
	readonly posterior: number;
	readonly posteriorDb: number;
	/** In the order of the items. */
	readonly steps: readonly LedgerStep[];
};

/**
 * What a prior becomes with these items, one after the other: posterior odds = prior odds × Π ratioʷᵉⁱᵍʰᵗ, each origin once with its strongest
 * item (scoring.md D). The order of the items changes the steps and not the end. A prior of 0 or 1 does not move, nor does anything
 * that a ratio of 0 or ∞ has made certain.
 *
 * @throws {RangeError} if a value is out of range, or two items, or one and the prior, make opposite things certain
 * @example ledger(0.2, [{ id: 'a', number: 1, ratio: 3, weight: 1, origin: null }]).posterior // => 0.42857142857142855
 */
export function ledger(prior: number, items: readonly LedgerItem[]): Ledger {
	assertProbability(prior);
	const pushes = items.map(({ ratio, weight }) => decibansOf(ratio, weight));
	const counted = countedBy(items, pushes.map(Math.abs));
	const priorDb = toDecibans(prior);
	let db = priorDb;
	const steps = items.map(({ id }, i) => {
		const instead = counted[i] ?? null;
		const push = instead === null ? (pushes[i] ?? 0) : 0;
		db += push;
		if (Number.isNaN(db))
			throw new RangeError('one thing makes it certain, another impossible: they cannot both hold');
		return { id, db: push, p: fromDecibans(db), countedBy: instead };
	});
	return {
		...{ prior, priorDb, posteriorDb: db, steps },
		// The prior itself, not what is left of it after a logarithm.
		posterior: db === priorDb ? prior : fromDecibans(db)
	};
}
