import type { Instant } from './time.ts';

/**
 * At most about `limit` of many points, enough for a picture that many pixels wide: the first, and the last of each of
 * `limit` equal spans of time. Points that are few enough come back as they are.
 *
 * @param points by time
 * @throws {RangeError} if limit is not a whole number from 1
 */
export function thinByTime<T extends { at: Instant }>(
	points: readonly T[],
	limit: number
): readonly T[] {
	if (!Number.isInteger(limit) || limit < 1)
		throw new RangeError(`limit must be a whole number from 1, not ${String(limit)}`);
	const [first, last] = [points[0], points.at(-1)];
	if (points.length <= limit || first === undefined || last === undefined) return points;
	const width = (last.at - first.at) / limit;
	const spanOf = ({ at }: T) =>
		width === 0 ? 0 : Math.min(limit - 1, Math.floor((at - first.at) / width));
	return points.filter((point, i) => {
		const next = points[i + 1];
		return i === 0 || next === undefined || spanOf(next) !== spanOf(point);
	});
}
