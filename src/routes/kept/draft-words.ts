/** What a draft is of, by the part of its key that names its form. */
const FORMS: Readonly<Record<string, string>> = {
	quick: 'A question in one line',
	ask: 'A question',
	edit: 'A question being edited',
	forecast: 'A forecast',
	resolve: 'An outcome',
	paste: 'An article',
	correct: 'A correction of an article',
	evidence: 'Evidence',
	claim: 'Evidence'
};
/** Kept beside the drafts, and no form's. */
const OTHERS = ['waiting', 'recent'];
const MOST = 140;

/** A draft as a list tells of it; null for what is no draft, or has nothing typed in it. */
export function draftWords(key: string, value: unknown): { form: string; text: string } | null {
	const parts = key.split('/');
	const longest = textsIn(value).reduce((a, b) => (b.length > a.length ? b : a), '');
	const text = longest.replaceAll(/\s+/g, ' ').trim();
	if (text === '' || parts.some((part) => OTHERS.includes(part))) return null;
	const name = parts.find((part) => Object.hasOwn(FORMS, part)) ?? '';
	const short = Array.from(text).slice(0, MOST).join('');
	return { form: FORMS[name] ?? 'A text', text: short === text ? text : `${short} …` };
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
