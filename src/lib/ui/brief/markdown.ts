import type { BriefItem, Reason } from '#lib/domain/brief/content.ts';
import type { ShownBrief } from '#lib/domain/brief/hidden.ts';
import { numberSources, sourceNumber, type NumberedSource } from '#lib/domain/brief/sources.ts';
import type { Zone } from '#lib/domain/time.ts';
import { formatDay } from '#lib/ui/format.ts';
import {
	moveSign,
	sayChangers,
	sayDissent,
	sayMethod,
	sayMoved,
	sayNumber,
	sayOutcome,
	sayRounding,
	saySource,
	sayUntil,
	sidesOf
} from './brief-words.ts';

type Printed = {
	content: ShownBrief;
	number: number | null;
	spaceName: string;
	/** Whether its analysts are invented. */
	isExample: boolean;
};

/** A brief as Markdown: headings, a list a question, sources as links. Whatever a text holds, it stays text. */
export function briefMarkdown({ content, number, spaceName, isExample }: Printed): string {
	const { tlp, title, audience, author, at, zone, summary, replaces, items } = content;
	const line = [
		number === null ? 'Draft' : `Brief ${String(number)}`,
		formatDay(at, zone),
		...(author === null ? [] : [escapeMarkdown(author)]),
		...(audience === null ? [] : [`for ${escapeMarkdown(audience)}`])
	].join(' · ');
	const firstGroup = items.findIndex(({ heading }) => heading !== null);
	const sources = numberSources(items);
	return paragraphs([
		`**${tlp}**`,
		`# ${escapeMarkdown(title)}`,
		line,
		replaces === null
			? null
			: `Takes the place of brief ${String(replaces.number)} of ${formatDay(replaces.at, zone)}.`,
		withoutHtml(summary),
		...items.map((item, i) =>
			itemMarkdown(item, { content, sources }, firstGroup !== -1 && i >= firstGroup ? '###' : '##')
		),
		sources.length === 0 ? null : '## Sources',
		sources.map((source) => sourceMarkdown(source, zone)).join('\n'),
		'---',
		isExample ? 'An example: the analysts in it and their probabilities are invented.' : null,
		escapeMarkdown(sayMethod(content, spaceName)),
		`**${tlp}**`
	]);
}

/** A text as one line of Markdown that reads as it was typed. */
export const escapeMarkdown = (text: string): string =>
	text
		.replaceAll(/\s+/gu, ' ')
		.trim()
		.replaceAll(/[\\`*_[\]<>|~&]/gu, String.raw`\$&`)
		.replace(/^([-+#=]|\d+[.)])/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
		.replace(/(?<= )#+$/u, String.raw`\$&`);

type Around = { content: ShownBrief; sources: readonly NumberedSource[] };

function itemMarkdown(item: BriefItem, { content, sources }: Around, heading: string): string {
	const { estimates, judgement, confidence, reasons, dissent, changers, outcome } = item;
	const listed = [
		...(estimates.length > 1 ? estimates : []).map(
			(estimate) =>
				`${escapeMarkdown(estimate.label ?? '')}: ${[sayNumber(estimate.p, content), moveSign(estimate)].filter(Boolean).join(', ')}`
		),
		...(confidence === null
			? []
			: [`Confidence: ${confidence.level}. ${escapeMarkdown(confidence.basis)}`.trim()]),
		...sidesOf(reasons).flatMap((side) =>
			side.reasons.map(
				(reason) => `${side.heading}: ${reasonMarkdown(reason, content.zone, sources)}`
			)
		),
		...dissent.map(
			(one) =>
				`Dissent: ${escapeMarkdown(sayDissent(one, item))}${one.rationale === '' ? '' : `: “${escapeMarkdown(one.rationale)}”`}`
		),
		...changers.map(
			(changer) => `${escapeMarkdown(sayChangers(content))}: ${escapeMarkdown(changer)}`
		)
	];
	const said = sayOutcome(item, content);
	return paragraphs([
		item.heading === null ? null : `## ${escapeMarkdown(item.heading)}`,
		`${heading} ${escapeMarkdown(item.title)}`,
		numberLine(item, content),
		said && escapeMarkdown(said),
		outcome === null ? null : withoutHtml(outcome.note),
		escapeMarkdown(judgement),
		listed.map((words) => `- ${words}`).join('\n'),
		estimates.length > 1 ? sayRounding(estimates, content) : null
	]);
}

function numberLine(item: BriefItem, content: ShownBrief): string | null {
	const [first] = item.estimates;
	const number =
		first === undefined
			? null
			: [
					first.label === null ? null : escapeMarkdown(first.label),
					`**${sayNumber(first.p, content)}**`,
					first.word
				]
					.filter((part) => part !== null)
					.join(', ');
	const moved = sayMoved(item, content);
	const parts = [number, moved && escapeMarkdown(moved), sayUntil(item)].filter(
		(part) => part !== null
	);
	return parts.length === 0 ? null : `${parts.join('. ')}.`;
}

function reasonMarkdown(reason: Reason, zone: Zone, sources: readonly NumberedSource[]): string {
	const from = escapeMarkdown(saySource(reason, zone));
	const url = reason.source?.url ?? null;
	const source = url === null || from === '' ? from : `[${from}](<${addressOf(url)}>)`;
	const option = reason.option === null ? '' : ` (${escapeMarkdown(reason.option)})`;
	const number = sourceNumber(sources, reason);
	const reference = number === null ? '' : ` \\[${String(number)}\\]`;
	return `${escapeMarkdown(reason.claim)}${option}${source === '' ? '' : ` (${source})`}${reference}`;
}

function sourceMarkdown(
	{ number, outlet, title, publishedAt, url }: NumberedSource,
	zone: Zone
): string {
	const parts = [
		...(outlet === null ? [] : [escapeMarkdown(outlet)]),
		`“${escapeMarkdown(title)}”`,
		...(publishedAt === null ? [] : [formatDay(publishedAt, zone)]),
		...(url === null ? [] : [`<${addressOf(url)}>`])
	];
	return `${String(number)}. ${parts.join(', ')}`;
}

/** An address that cannot end its own brackets. */
const addressOf = (url: string): string =>
	url.replaceAll(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign));

/** Markdown that somebody wrote, with no markup of another language in it, and links to the web alone. */
const withoutHtml = (markdown: string): string =>
	markdown
		.replaceAll(/<(?!https?:)/giu, String.raw`\<`)
		.replaceAll(/\]\(\s*<?(?!https?:|mailto:|[/#])[a-z][a-z0-9+.-]*:/giu, '](#');

const paragraphs = (parts: readonly (string | null)[]): string =>
	parts.flatMap((part) => part?.trim() || []).join('\n\n');
