import { escapeHtml } from '#lib/server/told/escape-html.ts';
import type { DigestPart, Line } from './digest.ts';

export type Written = { subject: string; text: string; html: string };

/** A mail that tells what is new. @param origin where browsers find Presage, without a slash at its end */
export function writeDigest(
	parts: readonly DigestPart[],
	{ origin, stop }: { origin: string; stop: string }
): Written {
	const notices = sum(parts, (part) => part.notices.length);
	const dates = sum(parts, (part) => part.dates.length);
	const first = parts[0]?.base ?? '';
	const settings = `${origin}${first}/notices/settings`;
	return {
		// No titles: a subject is shown on locked screens.
		subject: `Presage: ${[counted(notices, 'notice'), counted(dates, 'date')].filter(Boolean).join(', ')}`,
		text: [
			...parts.map((part) => partAsText(part, origin)),
			`--\nWhat you are told, and how: ${settings}\nNo more of these mails: ${stop}\n`
		].join('\n'),
		html: page([
			...parts.map((part) => partAsHtml(part, origin)),
			`<p style="${SMALL}">${link(settings, 'What you are told, and how')} · ${link(stop, 'No more of these mails')}</p>`
		])
	};
}

/** The one mail that goes to an address before it is confirmed. */
export function writeConfirmation(confirm: string): Written {
	const why = [
		'Somebody, probably you, wants mail from Presage at this address.',
		'Open this link within two days to confirm it:'
	];
	const otherwise = 'If it was not you, do nothing: no other mail comes.';
	return {
		subject: 'Presage: confirm this address',
		text: `${why.join('\n')}\n\n${confirm}\n\n${otherwise}\n`,
		html: page([
			`<p>${why.map(escapeHtml).join(' ')}</p>`,
			`<p>${link(confirm, 'Confirm this address')}</p>`,
			`<p style="${SMALL}">${escapeHtml(otherwise)}</p>`
		])
	};
}

const sum = (parts: readonly DigestPart[], of: (part: DigestPart) => number): number =>
	parts.reduce((total, part) => total + of(part), 0);

const counted = (n: number, noun: string): string =>
	n === 0 ? '' : `${String(n)} ${noun}${n === 1 ? '' : 's'}`;

const SECTIONS = [
	['notices', 'New'],
	['dates', 'Within two days']
] as const;

function partAsText(part: DigestPart, origin: string): string {
	const { base, space } = part;
	const sections = SECTIONS.filter(([key]) => part[key].length > 0).map(
		([key, title]) =>
			`${title}\n\n${part[key].map(({ text, path }) => `- ${text}\n  ${origin}${base}/${path}\n`).join('')}`
	);
	return `${space}\n${'='.repeat(Math.min(space.length, 60))}\n\n${sections.join('\n')}`;
}

const SMALL = 'font-size:13px';

function partAsHtml(part: DigestPart, origin: string): string {
	const items = (lines: readonly Line[]) =>
		lines
			.map(({ text, path }) => `<li>${link(`${origin}${part.base}/${path}`, text)}</li>`)
			.join('');
	const sections = SECTIONS.filter(([key]) => part[key].length > 0).map(
		([key, title]) => `<h2 style="font-size:15px">${title}</h2><ul>${items(part[key])}</ul>`
	);
	return `<h1 style="font-size:18px">${escapeHtml(part.space)}</h1>${sections.join('')}`;
}

const page = (parts: readonly string[]): string =>
	`<!doctype html><html lang="en"><body style="font:15px/1.5 sans-serif;max-width:40em">${parts.join('')}</body></html>`;

const link = (href: string, text: string): string =>
	`<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
