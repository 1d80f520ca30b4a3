import type { Outputs } from '#lib/client/types.ts';
import { isId, type OptionId } from '#lib/domain/ids.ts';
import { MIN_OPTIONS, type Schedule, type ScheduleInput } from '#lib/domain/question.ts';
import { zZone } from '#lib/contract/values.ts';
import {
	endOfLocalDay,
	isLocalDay,
	isZone,
	localDay,
	type Instant,
	type Zone
} from '#lib/domain/time.ts';
import { deadlineInTitle } from './deadline-in-title.ts';
import { instantOf, isMoment, momentOf, NO_MOMENT, type Moment } from './moment.ts';

export type OptionField = { key: number; id: OptionId | null; label: string; isOther: boolean };

/** What the form of a question holds, as typed. */
export type QuestionFields = {
	title: string;
	kind: 'binary' | 'multiple_choice';
	ordered: boolean;
	options: OptionField[];
	criteria: string;
	background: string;
	tags: string[];
	/** Null as long as nobody has touched it: the day that the title names. */
	deadlineDay: string | null;
	zone: Zone;
	opening: 'now' | 'later' | 'draft';
	opens: Moment;
	closing: 'deadline' | 'other';
	closes: Moment;
	/** The last day for the answer; empty where it is due at the deadline. */
	dueDay: string;
	note: string;
	minor: boolean;
	/** Whether an outcome counts only when somebody else confirms it; asked of a new question. */
	needsSecond: boolean;
};

/** A question as it stands: what is not touched keeps its instants to the millisecond. */
export type AskedQuestion = Pick<
	Outputs['question']['detail']['question'],
	keyof Schedule | ('kind' | 'ordered' | 'options' | 'title' | 'criteria' | 'background' | 'tags')
>;

/** An empty form: yes or no, open at once; several options begin with two and an "Other". */
export const emptyFields = (title: string, zone: Zone): QuestionFields => ({
	title,
	kind: 'binary',
	ordered: false,
	options: [...emptyOptions(MIN_OPTIONS, 0), { key: 2, id: null, label: 'Other', isOther: true }],
	criteria: '',
	background: '',
	tags: [],
	deadlineDay: null,
	zone,
	opening: 'now',
	opens: NO_MOMENT,
	closing: 'deadline',
	closes: NO_MOMENT,
	dueDay: '',
	note: '',
	minor: false,
	needsSecond: false
});

/** Options still to be typed, with keys from `first` on. */
export const emptyOptions = (count: number, first: number): OptionField[] =>
	Array.from({ length: count }, (_, i) => ({
		key: first + i,
		id: null,
		label: '',
		isOther: false
	}));

/** The form that changes nothing of a question. */
export function fieldsOf(question: AskedQuestion): QuestionFields {
	const { title, criteria, background, tags, zone, opensAt, closesAt, deadlineAt } = question;
	const isDueAtDeadline = question.resolvesBy === Math.max(deadlineAt ?? closesAt, closesAt);
	return {
		...{
			title,
			criteria,
			background,
			tags: [...tags],
			zone,
			note: '',
			minor: false,
			needsSecond: false
		},
		kind: question.kind === 'multiple_choice' ? 'multiple_choice' : 'binary',
		ordered: question.ordered,
		options: question.options.map((option, key) => ({ key, ...option })),
		deadlineDay: question.deadlineDay ?? '',
		opening: opensAt === null ? 'draft' : 'later',
		opens: momentOf(opensAt, zone),
		closing: closesAt === deadlineAt ? 'deadline' : 'other',
		closes: closesAt === deadlineAt ? NO_MOMENT : momentOf(closesAt, zone),
		dueDay: isDueAtDeadline ? '' : lastDay(question.resolvesBy, zone)
	};
}

/** The zone that was typed; UTC to reckon in as long as it is none, which `readSchedule` says. */
export const zoneOf = ({ zone }: Pick<QuestionFields, 'zone'>): Zone =>
	isZone(zone) ? zone : 'UTC';

/** The deadline's day: as typed, or as the title names it; empty where there is none. */
export const deadlineOf = (fields: QuestionFields, now: Instant): string =>
	fields.deadlineDay ?? deadlineInTitle(fields.title, zoneOf(fields), now)?.day ?? '';

/** The schedule that was typed, with a sentence for each field that cannot be read. */
export function readSchedule(
	fields: QuestionFields,
	now: Instant,
	was: AskedQuestion | null
): { schedule: ScheduleInput; problems: Record<string, string> } {
	const { opening, closing, dueDay } = fields;
	const zone = zoneOf(fields);
	const problems: Record<string, string> = {};
	const noZone = zZone.safeParse(fields.zone).error?.issues[0];
	if (noZone !== undefined) problems['zone'] = noZone.message;
	const same = was?.zone === zone ? was : null;
	const read = (name: 'opensAt' | 'closesAt', moment: Moment): Instant | null => {
		const at = instantOf(moment, zone, same?.[name] ?? null);
		if (at === null) problems[name] = 'Give a day and a time.';
		return at;
	};
	const day = deadlineOf(fields, now);
	return {
		schedule: {
			zone,
			opensAt: opening === 'later' ? read('opensAt', fields.opens) : opening === 'now' ? now : null,
			deadlineDay: day === '' ? null : day,
			closesAt: closing === 'other' ? read('closesAt', fields.closes) : null,
			resolvesBy: isLocalDay(dueDay) ? dueAt(dueDay, zone, same) : null
		},
		problems
	};
}

function dueAt(day: string, zone: Zone, was: AskedQuestion | null): Instant {
	const isKept = was !== null && lastDay(was.resolvesBy, zone) === day;
	return isKept ? was.resolvesBy : endOfLocalDay(day, zone);
}

/** The day that an instant ends, or falls into. */
const lastDay = (at: Instant, zone: Zone): string => localDay(at - 1, zone);

/** Whether what a browser kept is a form of this shape. */
export const isQuestionFields = (value: unknown): value is QuestionFields =>
	typeof value === 'object' &&
	value !== null &&
	Object.entries(SHAPE).every(([key, fits]) => fits(Reflect.get(value, key)));

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const oneOf =
	(...words: readonly string[]) =>
	(value: unknown) =>
		words.some((w) => w === value);

const SHAPE: Record<keyof QuestionFields, (value: unknown) => boolean> = {
	title: isText,
	kind: oneOf('binary', 'multiple_choice'),
	ordered: isFlag,
	options: (value) => Array.isArray(value) && value.every(isOption),
	criteria: isText,
	background: isText,
	tags: (value) => Array.isArray(value) && value.every(isText),
	deadlineDay: (value) => value === null || isText(value),
	zone: isText,
	opening: oneOf('now', 'later', 'draft'),
	opens: isMoment,
	closing: oneOf('deadline', 'other'),
	closes: isMoment,
	dueDay: isText,
	note: isText,
	minor: isFlag,
	needsSecond: isFlag
};

function isOption(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const [key, id, label, isOther] = ['key', 'id', 'label', 'isOther'].map((name): unknown =>
		Reflect.get(value, name)
	);
	const isKnown = id === null || (typeof id === 'string' && isId('o', id));
	return Number.isInteger(key) && isKnown && isText(label) && isFlag(isOther);
}
