const NOUGHT = /\.0$/;

/**
 * A probability in percent for a reader: whole, with one decimal under 1% and over 99%, or everywhere where `decimal` asks for
 * it; never a certainty that is none.
 *
 * @example inPercent(0.285, false) // => '29%'
 */
export function inPercent(probability: number, decimal: boolean): string {
	if (probability > 0 && probability < 0.0005) return '<0.1%';
	if (probability < 1 && probability > 0.9995) return '>99.9%';
	const exact = Math.round(probability * 1e6) / 1e4; // 0.285 × 100 is 28.499…
	const edge = probability < 0.01 || probability > 0.99;
	return `${exact.toFixed(edge || decimal ? 1 : 0).replace(NOUGHT, '')}%`;
}
