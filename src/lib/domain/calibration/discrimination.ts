import type { Tally } from './tally.ts';

/**
 * The chance that something that happened had been given a higher probability than something that did not, equal ones counting
 * half: the area under the ROC curve. 0.5 is no better than chance, 1 best. Null with one outcome only (scoring.md C.9).
 *
 * It asks about the order of the numbers only, so it says nothing about calibration.
 *
 * @example areaUnderCurve({ p: [0.2, 0.6, 0.9], weight: [1, 2, 1], happened: [0, 1, 1] }) // => 0.875
 */
export function areaUnderCurve({ p, weight, happened }: Tally): number | null {
	let [below, wins, those] = [0, 0, 0];
	for (let i = 0; i < p.length; i++) {
		const own = happened[i] ?? 0;
		const rest = (weight[i] ?? 0) - own;
		wins += own * (below + rest / 2);
		below += rest;
		those += own;
	}
	return below > 0 && those > 0 ? wins / (below * those) : null;
}
