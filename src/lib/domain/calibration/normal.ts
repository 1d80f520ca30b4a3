/**
 * The z below which a standard normal value falls with this probability, in [0.5, 1).
 * Newton's steps from 0 never overshoot there, since the distribution is concave above 0.
 *
 * @example normalQuantile(0.975) // => 1.96, rounded
 */
export function normalQuantile(probability: number): number {
	let z = 0;
	for (let step = 1; step > 1e-12;) {
		step = (probability - normalBelow(z)) / normalDensity(z);
		z += step;
	}
	return z;
}

/**
 * The probability that a standard normal value lies further from 0 than this, on either side: the p-value of a z.
 *
 * @example normalBeyond(1.96) // => 0.05, rounded
 */
export function normalBeyond(z: number): number {
	const distance = Math.abs(z);
	return distance < FAR ? 2 * (1 - normalBelow(distance)) : 2 * normalAbove(distance);
}

/** From here on 1 − Φ loses digits, and the tail is worked out by itself. */
const FAR = 2;

const normalDensity = (z: number): number => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …), good to the last digits for the z in use here. */
function normalBelow(z: number): number {
	let sum = 0;
	for (let term = z, i = 3; term > 1e-17; term *= z ** 2 / i, i += 2) sum += term;
	return 0.5 + normalDensity(z) * sum;
}

/** 1 − Φ(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from `FAR` on. */
function normalAbove(z: number): number {
	let fraction = z;
	for (let i = 200; i > 0; i--) fraction = z + i / fraction;
	return normalDensity(z) / fraction;
}
