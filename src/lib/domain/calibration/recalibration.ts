import { overall, type Tally } from './tally.ts';

export type Recalibration =
	| {
			kind: 'fitted';
			/** What to add to the log odds: above 0, things happened more often than was said. */
			intercept: number;
			/** What to multiply the log odds by: below 1 over-confident, above 1 under-confident. */
			slope: number;
			/** Weight of the forecasts beyond 0.1% or 99.9% that were taken for these: 0% and 100% have no log odds. */
			clampedWeight: number;
	  }
	/** Separated: one number parts what happened from what did not, so that the best slope is endless. */
	| { kind: 'refused'; reason: 'no_forecasts' | 'one_outcome' | 'one_number' | 'separated' };

const LEAST = 0.001;
const MOST_STEPS = 100;

/**
 * Logistic recalibration: the line that makes log odds of what was said into log odds of what happened, by maximum
 * likelihood, weighted. log(P/(1−P)) = intercept + slope × log(p/(1−p)); 0 and 1 if nothing needs mending.
 *
 * For this statistic alone probabilities are held within 0.1% and 99.9%, and it says how many were (scoring.md C.8).
 *
 * @example recalibrate({ p: [0.3], weight: [2], happened: [1] })
 * // => { kind: 'refused', reason: 'one_number' }
 */
export function recalibrate(said: Tally): Recalibration {
	const means = overall(said);
	if (means === null) return { kind: 'refused', reason: 'no_forecasts' };
	const { baseRate } = means;
	if (baseRate === 0 || baseRate === 1) return { kind: 'refused', reason: 'one_outcome' };
	const odds = said.p.map((p) => logit(Math.min(1 - LEAST, Math.max(LEAST, p))));
	if (odds[0] === odds.at(-1)) return { kind: 'refused', reason: 'one_number' };
	const data = { odds, weight: said.weight, happened: said.happened };
	if (isSeparated(data)) return { kind: 'refused', reason: 'separated' };
	let line: Line = { intercept: logit(baseRate), slope: 0 };
	for (let step = 0; step < MOST_STEPS; step++) {
		const next = improve(data, line);
		const change = Math.abs(next.intercept - line.intercept) + Math.abs(next.slope - line.slope);
		line = next;
		if (change < 1e-12 * (1 + Math.abs(line.slope))) break;
	}
	const clampedWeight = said.weight.reduce((sum, own, i) => {
		const p = said.p[i] ?? 0;
		return p < LEAST || p > 1 - LEAST ? sum + own : sum;
	}, 0);
	return { kind: 'fitted', ...line, clampedWeight };
}

type Line = { intercept: number; slope: number };
type Data = Record<'odds' | 'weight' | 'happened', Float64Array>;

const logit = (p: number): number => Math.log(p / (1 - p));

/** Whether all that happened lies on one side of all that did not, or on the same edge. */
function isSeparated({ odds, weight, happened }: Data): boolean {
	const yes = odds.filter((_, i) => (happened[i] ?? 0) > 0);
	const no = odds.filter((_, i) => (happened[i] ?? 0) < (weight[i] ?? 0));
	const isBelow = (low: Float64Array, high: Float64Array) =>
		(low.at(-1) ?? Infinity) <= (high[0] ?? -Infinity);
	return isBelow(no, yes) || isBelow(yes, no);
}

/** One step of Newton's, halved until it loses nothing. */
function improve(data: Data, line: Line): Line {
	const step = newtonStep(data, line);
	const before = lossOf(data, line);
	for (let share = 1; share > 1e-6; share /= 2) {
		const next = {
			intercept: line.intercept + share * step.intercept,
			slope: line.slope + share * step.slope
		};
		if (lossOf(data, next) <= before) return next;
	}
	return line;
}

function newtonStep({ odds, weight, happened }: Data, { intercept, slope }: Line): Line {
	// Gradient of the loss (g0, g1) and its second derivatives (h00, h01, h11).
	let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
	for (let i = 0; i < odds.length; i++) {
		const x = odds[i] ?? 0;
		const own = weight[i] ?? 0;
		const chance = 1 / (1 + Math.exp(-(intercept + slope * x)));
		const residual = own * chance - (happened[i] ?? 0);
		const curve = own * chance * (1 - chance);
		g0 += residual;
		g1 += residual * x;
		h00 += curve;
		h01 += curve * x;
		h11 += curve * x ** 2;
	}
	const determinant = h00 * h11 - h01 ** 2;
	return {
		intercept: (h01 * g1 - h11 * g0) / determinant,
		slope: (h01 * g0 - h00 * g1) / determinant
	};
}

/** Minus the log likelihood of the outcomes. */
function lossOf({ odds, weight, happened }: Data, { intercept, slope }: Line): number {
	let loss = 0;
	for (let i = 0; i < odds.length; i++) {
		const x = intercept + slope * (odds[i] ?? 0);
		const softened = Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
		loss += (weight[i] ?? 0) * softened - (happened[i] ?? 0) * x;
	}
	return loss;
}
