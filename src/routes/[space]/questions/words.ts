import type { Sort } from '#lib/domain/question.ts';
import type { Choice } from '#lib/ui/form/choice.ts';
import type { ListAddress } from '#lib/contract/list-address.ts';

/** The statuses a list can be narrowed to, in the order of a question's life. */
export const STATUS_WORDS: Choice<ListAddress['status']>[] = [
	{ value: 'open', label: 'Open' },
	{ value: 'due', label: 'Due' },
	{ value: 'upcoming', label: 'Upcoming' },
	{ value: 'draft', label: 'Drafts' },
	{ value: 'closed', label: 'Closed' },
	{ value: 'resolved', label: 'Resolved' },
	{ value: 'void', label: 'Void' },
	{ value: 'all', label: 'All' }
];

export const SORT_WORDS: Choice<Sort>[] = [
	{ value: 'closing', label: 'closing first' },
	{ value: 'newest', label: 'newest first' },
	{ value: 'movement', label: 'moved most in 7 days' },
	{ value: 'disagreement', label: 'most disagreement' }
];
