/** What somebody typed, read as a probability, and how it was read. */
export type Reading =
	{ ok: true; probability: number; as: string } | { ok: false; problem: string };

const EXAMPLES = 'Type 0 to 100%, odds like 3:17, or 1 in 7.';
const NUMBER = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+)`;
const PERCENT = new RegExp(`^${NUMBER}\\s*(%|percent|per cent)$`, 'iu');
const PLAIN = new RegExp(`^${NUMBER}$`, 'u');
const ODDS = new RegExp(`^${NUMBER}\\s*(?::|to)\\s*${NUMBER}$`, 'iu');
const ONE_IN = new RegExp(`^${NUMBER}\\s*(?:in|out of|/)\\s*${NUMBER}$`, 'iu');

const toNumber = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
/** Ten decimals: more than anybody types, and 15 / 100 stays 0.15. */
const clean = (p: number): number => Number(p.toFixed(10));
const show = (p: number): string => `${String(Number((p * 100).toPrecision(4)))}%`;

/**
 * Reads `15`, `15%`, `0.15`, `.15`, `3:17` (odds for to against), `1 in 7`, `0`, `100`; a comma may stand for the point.
 *
 * A plain number is a percentage, except below 1 with a decimal point: `0.15` is 15%, `1` is 1%, `1.0` is 1%. The reading
 * says so, and "0.15%" or "100" leave no doubt.
 *
 * @example readProbability('3:17') // => { ok: true, probability: 0.15, as: 'odds of 3 to 17, that is 15%' }
 */
export function readProbability(typed: string): Reading {
	const text = typed.trim().replace(/[\u2009\u00a0\u202f]/gu, ' ');
	if (text === '') return { ok: false, problem: `Give a probability. ${EXAMPLES}` };
	return (
		readPercent(text) ??
		readPlain(text) ??
		readOdds(text) ??
		readOneIn(text) ?? {
			ok: false,
			problem: `“${text}” cannot be read as a probability. ${EXAMPLES}`
		}
	);
}

function readPercent(text: string): Reading | null {
	const match = PERCENT.exec(text);
	return match && fromPercent(toNumber(match[1]), (p) => `read as ${show(p)}`);
}

function readPlain(text: string): Reading | null {
	const match = PLAIN.exec(text);
	if (match === null) return null;
	const value = toNumber(match[1]);
	const isFraction = value < 1 && /[.,]/u.test(text);
	return isFraction
		? { ok: true, probability: clean(value), as: `read as ${show(value)}` }
		: fromPercent(
				value,
				(p) => `read as ${show(p)}${value === 1 ? '; for certain, type 100' : ''}`
			);
}

function fromPercent(percent: number, as: (p: number) => string): Reading {
	if (percent > 100)
		return {
			ok: false,
			problem: `${String(percent)}% is more than certain. ${EXAMPLES}`
		};
	const probability = clean(percent / 100);
	return { ok: true, probability, as: as(probability) };
}

function readOdds(text: string): Reading | null {
	const match = ODDS.exec(text);
	if (match === null) return null;
	const [forIt, against] = [toNumber(match[1]), toNumber(match[2])];
	if (forIt + against === 0) return { ok: false, problem: `0:0 says nothing. ${EXAMPLES}` };
	const p = clean(forIt / (forIt + against));
	return {
		ok: true,
		probability: p,
		as: `odds of ${String(forIt)} to ${String(against)}, that is ${show(p)}`
	};
}

function readOneIn(text: string): Reading | null {
	const match = ONE_IN.exec(text);
	if (match === null) return null;
	const [hits, cases] = [toNumber(match[1]), toNumber(match[2])];
	// 50/50 and 60/40 are odds; 1/7 is one in seven.
	if (text.includes('/') && (hits >= cases || hits + cases === 100))
		return readOdds(text.replace('/', ':'));
	if (cases === 0 || hits > cases)
		return { ok: false, problem: `“${text}” is more than certain. ${EXAMPLES}` };
	const p = clean(hits / cases);
	return {
		ok: true,
		probability: p,
		as: `${String(hits)} in ${String(cases)}, that is ${show(p)}`
	};
}

/** A probability as what the entry field shows for it: percent, with at most two decimals. */
export const asEntry = (p: number): string => `${String(Number((p * 100).toFixed(2)))}%`;

/** A probability as odds in small whole numbers, `3 : 17`; certain ones have none. */
export function asOdds(p: number): string | null {
	if (p <= 0 || p >= 1) return null;
	let best = { a: 1, b: 1, error: Infinity };
	for (let total = 2; total <= 100; total++) {
		const a = Math.round(p * total);
		if (a < 1 || a >= total) continue;
		const error = Math.abs(a / total - p);
		if (error < best.error - 1e-9) best = { a, b: total - a, error };
	}
	// Beyond 1 : 99 no fraction of a hundred comes near enough.
	const long = p < 0.5 ? (1 - p) / p : p / (1 - p);
	if (long > 99)
		return p < 0.5 ? `1 : ${String(Math.round(long))}` : `${String(Math.round(long))} : 1`;
	return `${String(best.a)} : ${String(best.b)}`;
}

export type EstimativeWord = { word: string; from: number; to: number };

/**
 * ICD 203's seven steps (US Intelligence Community Directive 203, Analytic Standards, 2015, D.6.e.2.a): 1–5, 5–20, 20–45,
 * 45–55, 55–80, 80–95 and 95–99 percent. They meet at their edges; here an edge belongs to the step further from one half,
 * so the even chance alone keeps both of its own.
 */
const WORDS: readonly EstimativeWord[] = [
	{ word: 'almost no chance', from: 0.01, to: 0.05 },
	{ word: 'very unlikely', from: 0.05, to: 0.2 },
	{ word: 'unlikely', from: 0.2, to: 0.45 },
	{ word: 'roughly even chance', from: 0.45, to: 0.55 },
	{ word: 'likely', from: 0.55, to: 0.8 },
	{ word: 'very likely', from: 0.8, to: 0.95 },
	{ word: 'almost certain', from: 0.95, to: 0.99 }
];

/**
 * The estimative word of ICD 203 for a probability, with its range; null at exactly 0 and 1, which the scale leaves out.
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example estimativeWord(0.15) // => { word: 'very unlikely', from: 0.05, to: 0.2 }
 */
export function estimativeWord(p: number): EstimativeWord | null {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be in [0, 1], not ${String(p)}`);
	if (p === 0 || p === 1) return null;
	const below = WORDS.filter((step) => step.to < 0.5).find((step) => p <= step.to);
	if (below !== undefined && p < 0.45) return below;
	if (p >= 0.45 && p <= 0.55) return WORDS[3] ?? null;
	return WORDS.findLast((step) => step.from > 0.5 && p >= step.from) ?? WORDS[4] ?? null;
}
