/** Returns numbers in [0, 1). */
export type Random = () => number;

/** One of `items`. @throws {RangeError} if there are none */
export function pick<T>(items: readonly T[], random: Random): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('items must not be empty');
	return item;
}

/** `count` different ones of `items`, in any order. */
export function pickSome<T>(items: readonly T[], count: number, random: Random): T[] {
	const left = [...items];
	return Array.from({ length: Math.min(count, items.length) }, () =>
		left.splice(Math.floor(random() * left.length), 1)
	).flat();
}

/** A number from `low` up to, not including, `high`. */
export const between = (low: number, high: number, random: Random): number =>
	low + (high - low) * random();

/** A standard normal number (Box–Muller). */
export const gaussian = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
