/**
 * The value under which a Beta(a, b) variable lies with probability `q`, to 12 digits, by halving on the regularised incomplete beta function.
 *
 * @throws {RangeError} if a or b is not above 0, or q outside [0, 1]
 * @example betaQuantile(0.5, 2, 2) // => 0.5
 */
export function betaQuantile(q: number, a: number, b: number): number {
	if (!(q >= 0 && q <= 1)) throw new RangeError(`q must be in [0, 1], not ${q}`);
	if (q === 0 || q === 1) return q;
	let [low, high] = [0, 1];
	for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
		const middle = (low + high) / 2;
		if (betaBelow(middle, a, b) < q) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * P(X ≤ x) for a Beta(a, b) variable: the regularised incomplete beta function, by its continued fraction (NIST DLMF 8.17.22) with Lentz's
 * method.
 *
 * @throws {RangeError} if a or b is not above 0, or x outside [0, 1]
 * @example betaBelow(0.5, 1, 1) // => 0.5
 */
export function betaBelow(x: number, a: number, b: number): number {
	if (!(a > 0 && b > 0)) throw new RangeError(`a and b must be above 0, not ${a} and ${b}`);
	if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be in [0, 1], not ${x}`);
	if (x === 0 || x === 1) return x;
	// The fraction converges fast on this side of the mean only.
	if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
	const front = Math.exp(
		logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
	);
	return (front / a) * continuedFraction(x, a, b);
}

/** Far below any difference that matters, far above 0. */
const TINY = 1e-300;

function continuedFraction(x: number, a: number, b: number): number {
	let [c, d] = [1, 1 / away(1 - ((a + b) * x) / (a + 1))];
	let value = d;
	for (let m = 1; m <= 1000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		for (const term of [even, odd]) {
			d = 1 / away(1 + term * d);
			c = away(1 + term / c);
			value *= c * d;
		}
		if (Math.abs(c * d - 1) < 1e-15) break;
	}
	return value;
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Lanczos' approximation with g = 7 and nine terms, good to 15 digits. */
const LANCZOS = [
	...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313],
	...[-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6],
	1.5056327351493116e-7
];

function logGamma(z: number): number {
	if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
	const [first = 0, ...rest] = LANCZOS;
	const series = rest.reduce((total, term, i) => total + term / (z + i), first);
	const t = z + 6.5;
	return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(series);
}
