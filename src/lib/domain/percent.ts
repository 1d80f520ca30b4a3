const NOUGHT = /\.0$/;

/** A stored probability: whole percents, with one decimal under 1%, over 99%, or where one decimal says it exactly. */
export function asPercent(probability: number): string {
	const tenths = probability * 1000;
	const exact = Math.abs(tenths - Math.round(tenths)) < 1e-6;
	return percent(probability, exact);
}

/**
 * A computed share (median, quartile, frequency): whole percents, with one decimal only under 1% and over 99%.
 *
 * @example asShare(0.285) // => '29%'
 */
export const asShare = (probability: number): string => percent(probability, false);

function percent(probability: number, decimal: boolean): string {
	if (probability > 0 && probability < 0.0005) return '<0.1%';
	if (probability < 1 && probability > 0.9995) return '>99.9%';
	const exact = Math.round(probability * 1e6) / 1e4; // 0.285 × 100 is 28.499…
	const edge = probability < 0.01 || probability > 0.99;
	return `${exact.toFixed(edge || decimal ? 1 : 0).replace(NOUGHT, '')}%`;
}
