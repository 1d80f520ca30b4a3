import { bisectLeft } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import { weightedMean } from './mean.ts';
import { cumulatedSpread } from './quantile.ts';
import { recencyWeights } from './recency.ts';
import type { Summary } from './summary.ts';

/** What pools by recency are made of, weights in it already. */
export type RecentSummary = Pick<Summary, 'spreads' | 'means'>;

/**
 * Standing forecasts kept in two orders, by age and by value, so that a change moves one of them in each and nothing is
 * sorted again. The weights, which all change with any of them, are one pass (`recencyWeightsOf` gives the same).
 */
export function recentStanding() {
	const people = peopleByAge();
	const columns: Column[] = [];
	let room = new Float64Array(16);

	/** The weight of each value and all below it, in room that is used again: it runs once a change, over all that stand. */
	function cumulate({ slots }: Column, weights: Float64Array): Float64Array {
		if (room.length < slots.length) room = new Float64Array(2 * slots.length);
		for (let i = 0, sum = 0; i < slots.length; i++) room[i] = sum += weights[slots[i] ?? 0] ?? 0;
		return room.subarray(0, slots.length);
	}

	return {
		/**
		 * Takes out what somebody said before, if anything, and puts in what they say now, if anything.
		 *
		 * @param at not before any that stands already
		 */
		change(
			forecasterId: string,
			before: readonly number[] | undefined,
			after: readonly number[] | null,
			at: Instant
		): void {
			const slot = people.slotOf(forecasterId);
			if (before !== undefined) people.remove(slot);
			if (after !== null) people.add(slot, at);
			for (let k = 0; k < Math.max(before?.length ?? 0, after?.length ?? 0); k++)
				moveIn((columns[k] ??= { values: [], slots: [] }), slot, before?.[k], after?.[k]);
		},
		/** The pools' parts as they stand now: read it before the next change. */
		summary(): RecentSummary {
			const weights = people.weights();
			const meanOf = ({ values, slots }: Column) => {
				const own = slots.map((slot) => weights[slot] ?? 0);
				return weightedMean(values, own) ?? 0;
			};
			return {
				spreads: () =>
					columns.map((column) => cumulatedSpread(column.values, cumulate(column, weights))),
				means: () => columns.map(meanOf)
			};
		}
	};
}

/** Who stands, oldest first, each under a small number of their own: their slot. */
function peopleByAge() {
	const slots = new Map<string, number>();
	const [byAge, since]: [number[], Instant[]] = [[], []];
	/** By slot. */
	let weights = new Float64Array(16);
	/** What a rank weighs, for up to twice as many as stand: only shares count, so the weights of more people serve fewer. */
	let byRank = new Float64Array(0);
	return {
		slotOf(forecasterId: string): number {
			const slot = slots.get(forecasterId) ?? slots.size;
			slots.set(forecasterId, slot);
			if (slot >= weights.length) weights = new Float64Array(2 * weights.length);
			return slot;
		},
		remove(slot: number): void {
			const place = byAge.indexOf(slot);
			byAge.splice(place, 1);
			since.splice(place, 1);
		},
		add(slot: number, at: Instant): void {
			byAge.push(slot);
			since.push(at);
		},
		/** What each weighs; those of one instant share the mean of their ranks' weights. */
		weights(): Float64Array {
			const n = byAge.length;
			if (byRank.length < n) byRank = Float64Array.from(recencyWeights(2 * n) ?? []);
			for (let from = 0, to = 0; from < n; from = to) {
				let sum = 0;
				for (; to < n && since[to] === since[from]; to++) sum += n <= 2 ? 1 : (byRank[to] ?? 0);
				for (let i = from; i < to; i++) weights[byAge[i] ?? 0] = sum / (to - from);
			}
			return weights;
		}
	};
}

/** One option's standing probabilities, lowest first, and who said each. */
type Column = { values: number[]; slots: number[] };

function moveIn(
	{ values, slots }: Column,
	slot: number,
	before: number | undefined,
	after: number | undefined
): void {
	if (before !== undefined) {
		const place = slots.indexOf(slot, bisectLeft(values, before));
		values.splice(place, 1);
		slots.splice(place, 1);
	}
	if (after !== undefined) {
		const place = bisectLeft(values, after);
		values.splice(place, 0, after);
		slots.splice(place, 0, slot);
	}
}
