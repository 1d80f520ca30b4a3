import type { Outputs } from '#lib/client/types.ts';
import { firstLines } from '#lib/domain/first-lines.ts';
import type { Zone } from '#lib/domain/time.ts';
import { nameFields } from '#lib/ui/evidence/about.ts';
import { formatDay, formatList, formatPercent, formatUnits } from '#lib/ui/format.ts';
import { sayConfidence } from '#lib/ui/words/say-confidence.ts';
import { talkWords } from './talk-words.ts';

/** One event of the log, as the API tells it. */
export type ActivityRow = Outputs['activity']['list']['rows'][number];

/** What somebody did, to be read after their name. */
export type Sentence = {
	/** `55% → 42% on` */
	words: string;
	/** What it was done to, and where that stands. */
	link: { href: string; text: string } | null;
	/** After the link: `: did not happen`. */
	rest: string;
	/** A second line: the rationale's first words, a claim. */
	note: string | null;
	/** A line apart: how well founded a number is. */
	apart?: string;
};

export type Place = {
	/** The space's address: `/desk`. */
	base: string;
	zone: Zone;
	/** Stands on the question's own page, which need not be named. */
	isOneQuestion: boolean;
};

/** An event in words: who did it is told apart. */
export function sentenceOf(row: ActivityRow, place: Place): Sentence {
	const { detail } = row;
	switch (row.verb) {
		case 'question.asked':
			return about(row, place, 'asked', '');
		case 'question.revised':
			return about(row, place, detail.minor ? 'mended a typo' : 'edited the question', 'in', {
				other: detail.minor ? undefined : 'edited',
				rest: detail.version === null ? '' : `, version ${detail.version}`
			});
		case 'forecast.stated':
		case 'forecast.reaffirmed':
		case 'forecast.withdrawn':
			return {
				...about(row, place, forecastWords(row), 'on', {
					note: firstLines(row.forecast?.rationale ?? '', MOST)
				}),
				...foundedness(row)
			};
		case 'evidence.attached':
			return about(row, place, 'added evidence', 'to', { note: claimOf(row) });
		case 'evidence.assessed':
			return about(row, place, 'judged evidence', 'on', { note: claimOf(row) });
		case 'resolution.recorded':
			return recorded(row, place);
		case 'resolution.reopened':
			return about(row, place, 'took the outcome back', 'of');
		default:
			return reviewed(row, place);
	}
}

function recorded(row: ActivityRow, place: Place): Sentence {
	const { corrects, confirms } = row.detail;
	const rest = `: ${outcomeWords(row)}`;
	if (confirms) return about(row, place, 'confirmed the outcome', 'of', { rest });
	if (corrects) return about(row, place, 'corrected the outcome', 'of', { rest });
	return about(row, place, 'resolved it', 'of', { other: 'resolved', rest });
}

/** What leads to an outcome, and what is said against it. */
function reviewed(row: ActivityRow, place: Place): Sentence {
	switch (row.verb) {
		case 'question.clarified':
			return about(row, place, 'clarified the criteria', 'of');
		case 'question.second_person':
			return row.detail.needed
				? about(row, place, 'asked for a second person', 'on')
				: about(row, place, 'took back asking for a second person', 'on');
		case 'proposal.made':
			return about(row, place, 'proposed an outcome', 'of', { rest: `: ${outcomeWords(row)}` });
		case 'proposal.disputed':
			return about(row, place, 'disputed a proposal', 'on');
		case 'proposal.withdrawn':
			return about(row, place, 'withdrew a proposal', 'on');
		case 'resolution.disputed':
			return about(row, place, 'disputed the outcome', 'of');
		case 'resolution.answered':
			return about(row, place, 'answered the dispute', 'over');
		default: {
			const words = talkWords(row);
			return words === null ? elsewhere(row, place) : about(row, place, words, 'on');
		}
	}
}

/** What is not about one question. */
function elsewhere(row: ActivityRow, { base, zone }: Place): Sentence {
	const { article, member, detail } = row;
	const role = detail.role ?? 'member';
	switch (row.verb) {
		case 'article.captured':
		case 'article.corrected':
			return {
				...say(
					row.verb === 'article.captured'
						? 'captured'
						: `corrected the ${nameFields(detail.fields)} of`
				),
				link: article && { href: `${base}/evidence/articles/${article.id}`, text: article.title }
			};
		case 'article.origin_said':
			return {
				...say('gave the origin of'),
				link: article && { href: `${base}/evidence/articles/${article.id}`, text: article.title }
			};
		case 'evidence.added':
			return say('noted evidence', claimOf(row));
		case 'evidence.appraised':
			return say('graded or grouped evidence', claimOf(row));
		case 'source.graded':
			return say('said how reliable an outlet is');
		case 'source.merged':
			return say('said which outlets are one');
		case 'evidence.dated':
			return say('gave evidence the corrected date of its article', claimOf(row));
		case 'member.joined':
			return say(member === null ? `joined as ${role}` : `took ${member} in as ${role}`);
		case 'member.role_changed':
			return say(`made ${member ?? 'themselves'} ${role}`);
		case 'member.removed':
			return say(member === null ? 'left the space' : `took ${member} out of the space`);
		case 'import.applied':
			return say(`imported ${heldWords(row)} from a file`);
		case 'import.undone':
			return say(`undid the import of ${heldWords(row)}`);
		case 'space.created':
			return say('made this space');
		case 'space.changed':
			return say('changed the settings');
		case 'templates.changed':
			return say('changed the templates for questions');
		case 'brief.issued':
			return issuedBrief(row, base);
		case 'space.clock_moved':
			return say(
				detail.to === null ? 'moved the clock' : `moved the clock to ${formatDay(detail.to, zone)}`
			);
		default:
			return say(row.verb.replace('.', ': ').replaceAll('_', ' '));
	}
}

function issuedBrief({ brief }: ActivityRow, base: string): Sentence {
	const link = brief && { href: `${base}/briefs/${brief.id}`, text: brief.title };
	return { ...say(brief === null ? 'issued a brief' : `issued brief ${brief.number},`), link };
}

const say = (words: string, note: string | null = null): Sentence => ({
	words,
	link: null,
	rest: '',
	note
});

/** Words that end in the question, unless the page is the question's own. `other` replaces words and preposition. */
function about(
	{ question }: ActivityRow,
	{ base, isOneQuestion }: Place,
	words: string,
	preposition: string,
	{ other, rest = '', note = null }: { other?: string | undefined } & Partial<Sentence> = {}
): Sentence {
	if (isOneQuestion || question === null)
		return { words: `${words}${rest}`, link: null, rest: '', note };
	return {
		words: other ?? `${words} ${preposition}`.trimEnd(),
		link: { href: `${base}/questions/${question.id}`, text: question.title },
		rest,
		note
	};
}

/** From what to what, as far as the reader may see it. What is reaffirmed or withdrawn is the number before. */
function forecastWords({ verb, forecast }: ActivityRow): string {
	const { label, from, to } = forecast?.option ?? {
		label: null,
		from: null,
		to: null,
		...forecast
	};
	const of = label === null ? '' : `${label} `;
	const before = from === null ? null : formatPercent(from);
	if (verb === 'forecast.reaffirmed')
		return `reaffirmed ${before === null ? 'the forecast' : of + before}`;
	if (verb === 'forecast.withdrawn')
		return `withdrew ${before === null ? 'the forecast' : of + before}`;
	if (to === null) return 'forecast';
	return before === null
		? `said ${of}${formatPercent(to)}`
		: `${of}${before} → ${formatPercent(to)}`;
}

function foundedness({ forecast }: ActivityRow): Pick<Sentence, 'apart'> {
	if (forecast?.confidence == null) return {};
	return { apart: sayConfidence(forecast.confidence, forecast.confidenceBasis) };
}

function outcomeWords({ detail: { outcome, option } }: ActivityRow): string {
	if (outcome === 'yes') return 'happened';
	if (outcome === 'no') return 'did not happen';
	return outcome === 'option' ? (option ?? 'an option') : `void, ${outcome ?? 'no outcome'}`;
}

/** How much an import holds. */
function heldWords({ detail: { questions, forecasts } }: ActivityRow): string {
	const parts = [
		...(questions === null || questions === 0 ? [] : [formatUnits(questions, 'question')]),
		formatUnits(forecasts ?? 0, 'forecast')
	];
	return formatList(parts);
}

const STANCES: Readonly<Record<string, string>> = {
	for: '▲ For',
	against: '▼ Against',
	neither: 'Neither way'
};

function claimOf({ evidence, detail: { stance } }: ActivityRow): string | null {
	const side = stance === null ? undefined : STANCES[stance];
	return side === undefined ? evidence : `${side}: ${evidence ?? ''}`;
}

/** How much of a rationale a line shows, in characters. */
const MOST = 160;
