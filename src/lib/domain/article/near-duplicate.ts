/** How much of a text is compared: a long report says in its first pages whose it is. */
const BEGINNING = 40_000;
/** Words in a row that count as one: two texts share few of them by chance. */
const SHINGLE = 4;
/** Two hashes to a band, sixteen bands: texts that share half of their shingles meet with a chance of 99 in 100, strangers with one in millions. */
const BANDS = 16;
const ROWS = 2;
/** Fewer words are a flash that any two agencies write alike. */
const FEWEST = 20;
/** From here on one was made of the other: agency copy with two paragraphs changed has about half, the same news told anew a twentieth. */
const NEAR = 0.3;

/**
 * Under which numbers a text is filed, so that texts nearly alike share one: MinHash of its shingles in bands. The same text has
 * always the same; a text of fewer than 20 words has none.
 *
 * @returns 16 whole numbers below 2^36, each of its own band
 * @see A. Broder, On the resemblance and containment of documents, 1997
 */
export function bandsOf(text: string): number[] {
	const shingles = shinglesOf(text);
	if (shingles.size === 0) return [];
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const shingle of shingles)
		for (let i = 0; i < least.length; i++) {
			const value = mix(shingle ^ Math.imul(i + 1, 0x9e3779b1));
			if (value < (least[i] ?? 0)) least[i] = value;
		}
	return Array.from({ length: BANDS }, (_, band) => {
		const rows = least.subarray(band * ROWS, (band + 1) * ROWS);
		const hash = rows.reduce((sum, row) => mix(sum ^ row), band + 1);
		return band * 2 ** 32 + hash;
	});
}

/**
 * How much two texts share, from 0 to 1: of the shingles of both, those in both (Jaccard). Headlines, spelling of quotation marks and
 * capitals make little difference.
 */
export function likeness(one: string, other: string): number {
	const [a, b] = [shinglesOf(one), shinglesOf(other)];
	if (a.size === 0 || b.size === 0) return 0;
	let shared = 0;
	for (const shingle of a) if (b.has(shingle)) shared++;
	return shared / (a.size + b.size - shared);
}

/** Whether two texts are the same story in nearly the same words. */
export const isNearDuplicate = (one: string, other: string): boolean =>
	likeness(one, other) >= NEAR;

function shinglesOf(text: string): ReadonlySet<number> {
	const words =
		text
			.slice(0, BEGINNING)
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const hashes = words.length < FEWEST ? [] : words.map(hashOf);
	const shingles = new Set<number>();
	for (let i = 0; i + SHINGLE <= hashes.length; i++)
		shingles.add(hashes.slice(i, i + SHINGLE).reduce((sum, hash) => mix(sum ^ hash), 1));
	return shingles;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** The last steps of MurmurHash3: every bit of the input moves every bit of what comes out. */
function mix(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
