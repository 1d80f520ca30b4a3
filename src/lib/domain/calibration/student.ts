/**
 * The t beyond which Student's distribution has as much as the normal one beyond z: how much further an estimated deviation has to be
 * gone from 0. With many degrees of freedom it is z.
 *
 * Fisher and Cornish's expansion (Abramowitz and Stegun 26.7.5), good to 1% from ten degrees of freedom on.
 *
 * @throws {RangeError} if the degrees of freedom are under 1
 * @example studentFromNormal(1.959964, 29) // => 2.045, rounded
 */
export function studentFromNormal(z: number, freedom: number): number {
	if (!(freedom >= 1)) throw new RangeError(`freedom must be at least 1, not ${freedom}`);
	const first = (z ** 3 + z) / 4;
	const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
	const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
	return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
