import type { CheckId, Remark } from '#lib/domain/asking/checklist.ts';
import { formatDay, formatList } from '#lib/ui/format.ts';

/** The points of the list, as a second reader would ask them. */
export const CHECK_LABELS: Record<CheckId, string> = {
	who: 'Who',
	what: 'What counts',
	when: 'By when',
	source: 'Which source decides',
	unclear: 'If it is unclear'
};

/** What to do about a remark. */
export function sayRemark(remark: Remark): string {
	switch (remark.kind) {
		case 'nothing':
			return 'Say who acts, and what has to happen.';
		case 'blank':
			return `Fill in ${formatList(remark.blanks.map((blank) => `{${blank}}`))}.`;
		case 'no_name':
			return 'Name the person, body or place it is about.';
		case 'pronoun':
			return `Who is “${remark.word}”? Name them.`;
		case 'vague':
			return `${formatList(remark.words.map((word) => `“${word}”`))} can be read in several ways: give a number, or the act that counts.`;
		case 'no_criteria':
			return 'Say what counts, and what does not.';
		case 'no_deadline':
			return 'Name the last day on which it can happen.';
		case 'other_day':
			return `The criteria say ${formatDay(Date.parse(remark.day), 'UTC')}, the deadline is another day.`;
		case 'no_source':
			return 'Name the source, and a second one for when it is silent.';
		case 'no_unclear':
			return 'Say what holds if reports differ, or nothing is published.';
	}
}
