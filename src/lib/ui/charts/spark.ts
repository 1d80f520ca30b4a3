const LEAST = 0.3;

/** The range of a sparkline: its own data, but never fewer than 30 points, inside 0 to 1. */
export function sparkDomain(low = 0.5, high = low): readonly [number, number] {
	if (high - low >= LEAST) return [low, high];
	const from = Math.min(Math.max(0, (low + high - LEAST) / 2), 1 - LEAST);
	return [from, from + LEAST];
}
