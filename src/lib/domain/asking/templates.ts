import type { ASKABLE_KINDS } from '#lib/domain/question.ts';

/** What a question begins from. `{who}` is a blank to fill in; `{day}` is its deadline. */
export type Template = {
	name: string;
	kind: (typeof ASKABLE_KINDS)[number];
	title: string;
	criteria: string;
	background: string;
	tags: string[];
	/** Of several options those that are always there, as "Other"; none for yes or no. */
	options: string[];
};

const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const BINARY: Pick<Template, 'kind' | 'background' | 'options'> = {
	...{ kind: 'binary', background: '', options: [] }
};

/** What every space begins with; a space can change them. */
export const TEMPLATES: readonly Template[] = [
	{
		...BINARY,
		name: 'Meeting',
		title: 'Will {who} and {whom} meet in person by {day}?',
		criteria: text(
			'**Happens** if {who} and {whom} hold talks in the same room, anywhere, by the end of {day}.',
			'**Counts:** talks of their own, or aside from a larger gathering. **Does not count:** a call, a video conference, deputies, a handshake.',
			'**Decided by** {source}.',
			'**If it is unclear:** where reports contradict each other, a readout by both sides within seven days decides; without one it did not happen.'
		),
		tags: ['meeting']
	},
	{
		...BINARY,
		name: 'Ceasefire',
		title: 'Will a ceasefire between {side} and {other side} be in force on {day}?',
		criteria: text(
			'**Happens** if both sides have announced a ceasefire for {area}, it has begun, and neither has declared it over by the end of {day}.',
			'**Counts:** a truce for at least {number} days. **Does not count:** a pause for one place or one kind of target, or a ceasefire that only one side announces.',
			'**Decided by** {source}.',
			'**If it is unclear:** single violations do not end it. Where it is disputed whether it has begun, it is in force when {arbiter} says so.'
		),
		tags: ['ceasefire']
	},
	{
		...BINARY,
		name: 'Sanctions',
		title: 'Will {who} adopt {measure} against {target} by {day}?',
		criteria: text(
			'**Happens** if {who} formally adopts {measure} against {target} by the end of {day}. The day of adoption counts, not that of entering into force.',
			'**Does not count:** a proposal, a political agreement without the legal act, an extension of what is in force.',
			'**Decided by** the publication in {source}.',
			'**If it is unclear:** where the act is published later, the day of adoption that it names decides.'
		),
		tags: ['sanctions']
	},
	{
		...{ name: 'Election', kind: 'multiple_choice', background: '', options: ['Other'] },
		title: 'Who will win {election}, held by {day}?',
		criteria: text(
			'**The winner** is whoever {electoral body} declares to have {what counts as winning}.',
			'**Other** is whoever is not in the list. A run-off belongs to the same election.',
			'**Decided by** the final result of {electoral body}.',
			'**If it is unclear:** the question falls away (annulled) if the election is not held by the end of {day}. A result that is contested in court stands until a court has set it aside.'
		),
		tags: ['election']
	},
	{
		...BINARY,
		name: 'Statement',
		title: 'Will {who} publicly say that {what} by {day}?',
		criteria: text(
			'**Happens** if {who} says in their own name, in public or in a published text, that {what}, by the end of {day}. The words need not be the same; the meaning has to be.',
			'**Does not count:** unnamed sources, somebody who speaks for them, an answer that leaves it open.',
			'**Decided by** a recording, a transcript, or the words quoted by {source}.',
			'**If it is unclear:** where a translation is disputed, the original decides.'
		),
		tags: ['statement']
	},
	{
		...BINARY,
		name: 'Threshold',
		title: 'Will {measure} be {above or below} {value} on {day}?',
		criteria: text(
			'**Happens** if {measure} for {day} is {above or below} {value}. Exactly {value} does not count.',
			'**Decided by** the figure that {source} publishes first; later corrections do not change the answer.',
			'**If it is unclear:** where no figure is published for {day}, the last one before it decides; without any within thirty days the question falls away (annulled).'
		),
		tags: ['threshold']
	}
];
