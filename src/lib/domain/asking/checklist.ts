import { blanksIn } from './blanks.ts';
import { NO_NAMES, PRONOUNS, SOURCE, UNCLEAR, VAGUE } from './lexicon.ts';
import type { LocalDay } from '#lib/domain/time.ts';

/** What a question needs so that anybody can tell later which way it turned out. */
export const CHECKS = ['who', 'what', 'when', 'source', 'unclear'] as const;
export type CheckId = (typeof CHECKS)[number];

/** What could be said more clearly. */
export type Remark =
	| { kind: 'nothing' }
	| { kind: 'blank'; blanks: string[] }
	| { kind: 'no_name' }
	| { kind: 'pronoun'; word: string }
	| { kind: 'vague'; words: string[] }
	| { kind: 'no_criteria' }
	| { kind: 'no_deadline' }
	| { kind: 'other_day'; day: LocalDay }
	| { kind: 'no_source' }
	| { kind: 'no_unclear' };

/** A point of the list: said as far as words can tell, or what is missing. */
export type Check = { id: CheckId; remark: Remark | null };

export type Asked = {
	title: string;
	criteria: string;
	/** The last day that counts; null where there is none. */
	deadlineDay: LocalDay | null;
	/** The last day that the criteria name; null where they name none. */
	criteriaDay: LocalDay | null;
};

/**
 * Goes through a question as a second reader would: who, what, by when, which source decides, what if it is unclear. It looks at
 * words alone, so it remarks and never forbids. After the points that guides to writing questions agree on.
 *
 * @example checkQuestion({ title: 'Will they meet soon?', criteria: '', deadlineDay: null, criteriaDay: null })[0]
 * // => { id: 'who', remark: { kind: 'pronoun', word: 'they' } }
 */
export function checkQuestion(asked: Asked): Check[] {
	// What is still to be filled in says nothing yet.
	const filled = asked.criteria
		.split('\n')
		.filter((line) => blanksIn([line]).length === 0)
		.join('\n');
	const remarks: Record<CheckId, Remark | null> = {
		who: remarkOnWho(asked),
		what: remarkOnWhat(asked),
		when: remarkOnWhen(asked),
		source: SOURCE.test(filled) ? null : { kind: 'no_source' },
		unclear: hasMatch(filled, UNCLEAR) ? null : { kind: 'no_unclear' }
	};
	return CHECKS.map((id) => ({ id, remark: remarks[id] }));
}

function remarkOnWho({ title }: Asked): Remark | null {
	if (title.trim() === '') return { kind: 'nothing' };
	const blanks = blanksIn([title]);
	if (blanks.length > 0) return { kind: 'blank', blanks };
	const [pronoun] = [...title.matchAll(PRONOUNS)];
	const name = firstName(title);
	// "Will Rubio resign before he turns 60": it is said who.
	if (pronoun !== undefined && (name === null || pronoun.index < name))
		return { kind: 'pronoun', word: pronoun[0].toLowerCase() };
	return name === null ? { kind: 'no_name' } : null;
}

/** Where the first word stands that is written like a name; the title's own first word is not, unless it is all capitals. */
function firstName(title: string): number | null {
	const found = [...title.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'ʼ-]*/gu)].find(
		({ 0: word, index }) =>
			!hasMatch(word, NO_NAMES) &&
			(title.slice(0, index).trim() !== '' || /^\p{Lu}{2,}$/u.test(word))
	);
	return found?.index ?? null;
}

function remarkOnWhat({ title, criteria }: Asked): Remark | null {
	const blanks = blanksIn([criteria]);
	if (blanks.length > 0) return { kind: 'blank', blanks };
	const found = [...`${title}\n${criteria}`.matchAll(VAGUE)].map(([word]) => word.toLowerCase());
	if (found.length > 0) return { kind: 'vague', words: [...new Set(found)] };
	return criteria.trim() === '' ? { kind: 'no_criteria' } : null;
}

function remarkOnWhen({ deadlineDay, criteriaDay }: Asked): Remark | null {
	if (deadlineDay === null) return { kind: 'no_deadline' };
	return criteriaDay !== null && criteriaDay !== deadlineDay
		? { kind: 'other_day', day: criteriaDay }
		: null;
}

/** A global expression remembers where it was; `matchAll` does not. */
const hasMatch = (text: string, pattern: RegExp): boolean => !text.matchAll(pattern).next().done;
