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
/** Percent in four digits, and never a certainty that was not typed. */
function show(p: number): string {
	const text = Number((p * 100).toPrecision(4)).toString();
	if (p > 0 && p < 1e-6) return 'nearly 0%';
	return text === '100' && p < 1 ? 'nearly 100%' : `${text}%`;
}

/** A probability that was read; refused where it is none, or so near a certainty that it would be kept as one. */
function toReading(p: number, as: (p: number) => string): Reading {
	if (!Number.isFinite(p))
		return { ok: false, problem: `That is too large to be read. ${EXAMPLES}` };
	const probability = clean(p);
	if (probability !== p && (probability === 0 || probability === 1))
		return {
			ok: false,
			problem: `That is nearer to ${probability === 0 ? '0%' : '100%'} than can be kept. Type ${probability === 0 ? '0' : '100'}, or a number a little further off.`
		};
	return { ok: true, probability, as: as(probability) };
}

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
		? toReading(value, (p) => `read as ${show(p)}`)
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
	return toReading(percent / 100, as);
}

function readOdds(text: string): Reading | null {
	const match = ODDS.exec(text);
	if (match === null) return null;
	const [forIt, against] = [toNumber(match[1]), toNumber(match[2])];
	if (forIt + against === 0) return { ok: false, problem: `0:0 says nothing. ${EXAMPLES}` };
	return toReading(
		forIt / (forIt + against),
		(p) => `odds of ${String(forIt)} to ${String(against)}, that is ${show(p)}`
	);
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
	return toReading(hits / cases, (p) => `${String(hits)} in ${String(cases)}, that is ${show(p)}`);
}

/**
 * A probability as what the entry field shows for it: percent, with two decimals at most, or as many more as it takes not to
 * look certain.
 *
 * @example asEntry(0.99999) // => '99.999%'
 */
export function asEntry(p: number): string {
	const text = String(Number((p * 100).toFixed(2)));
	const isSharp = (text === '0' && p > 0) || (text === '100' && p < 1);
	return `${isSharp ? (p * 100).toFixed(8).replace(/0+$/u, '') : text}%`;
}

/**
 * A probability as odds in small whole numbers, `about` where they do not say it exactly; certain ones have none.
 *
 * @example asOdds(0.155) // => 'about 11 : 60'
 */
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
	if (long > 99) {
		const whole = Math.round(long);
		const odds = p < 0.5 ? `1 : ${String(whole)}` : `${String(whole)} : 1`;
		return Math.abs(long - whole) < EXACT * long ? odds : `about ${odds}`;
	}
	const odds = `${String(best.a)} : ${String(best.b)}`;
	return best.error < EXACT ? odds : `about ${odds}`;
}

/** Odds say a probability exactly if they miss it by less than entries are kept to. */
const EXACT = 1e-9;
