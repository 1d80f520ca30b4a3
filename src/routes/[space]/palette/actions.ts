import { showTheme } from '#lib/ui/frame/theme.ts';
import type { Item } from './item.ts';

type Space = {
	slug: string;
	hasLeaderboard: boolean;
	may: { ask: boolean; forecast: boolean };
};
type Other = { id: string; name: string; slug: string };

export type Where = {
	base: string;
	space: Space;
	/** The other spaces to move to. */
	others: readonly Other[];
	/** The question one is on, and what one may do there. */
	question: {
		id: string;
		may: { forecast: boolean; edit: boolean; resolve: boolean };
		status: string;
		/** Whether one is told of what happens there; null where the page does not say. */
		isWatched: boolean | null;
	} | null;
	ask: () => void;
	listKeys: () => void;
};

/** What can be done where one is, the question one is on first. */
export const actions = (where: Where): Item[] => [
	...questionActions(where),
	...writingActions(where),
	{ id: 'keys', label: 'Show the keys', note: '?', act: where.listKeys, words: 'shortcuts help' },
	{ id: 'light', label: 'Light theme', act: () => showTheme('light'), words: 'colours' },
	{ id: 'dark', label: 'Dark theme', act: () => showTheme('dark'), words: 'colours' },
	{ id: 'system', label: 'Theme of this computer', act: () => showTheme('system') }
];

function questionActions({ base, question }: Where): Item[] {
	if (question === null) return [];
	const { id, may, status, isWatched } = question;
	const here = `${base}/questions/${id}`;
	const isSettled = status === 'resolved' || status === 'void';
	return [
		...watchAction(isWatched),
		...(may.forecast && status === 'open'
			? [{ id: 'forecast', label: 'Forecast on this question', act: focusForecast }]
			: []),
		...(may.forecast
			? [
					{
						id: 'attach',
						label: 'Add evidence to this question',
						href: `${base}/evidence/new?question=${id}`
					}
				]
			: []),
		...(may.resolve
			? [
					{
						id: 'resolve',
						label: isSettled ? 'Correct the outcome' : 'Say what happened',
						href: `${here}/resolve`,
						words: 'resolve reopen'
					}
				]
			: []),
		...(may.edit
			? [{ id: 'edit', label: 'Edit this question', href: `${here}/edit`, words: 'change' }]
			: []),
		{ id: 'versions', label: 'Versions of this question', href: `${here}/versions` }
	];
}

const watchAction = (isWatched: boolean | null): Item[] =>
	isWatched === null
		? []
		: [
				{
					id: 'watch',
					label: isWatched ? 'Choose what you are told of this question' : 'Watch this question',
					...{ note: 'w', act: pressWatch, words: 'notify follow stop' }
				}
			];

function writingActions({ base, space, ask }: Where): Item[] {
	const asking: Item[] = [
		{ id: 'quick', label: 'Ask in one line', note: 'q', act: ask, words: 'new question' },
		{ id: 'new', label: 'Ask in the full form', note: 'n', href: `${base}/questions/new` }
	];
	const adding: Item[] = [
		{ id: 'paste', label: 'Paste an article', href: `${base}/evidence/new`, words: 'add evidence' },
		{ id: 'claim', label: 'Type a claim by hand', href: `${base}/evidence/new?way=claim` }
	];
	return [...(space.may.ask ? asking : []), ...(space.may.forecast ? adding : [])];
}

/** Where one can go. */
export const places = ({ base, space, others }: Where): Item[] => [
	{ id: 'desk', label: 'Desk', href: base, words: 'home today' },
	{ id: 'queue', label: 'The queue', note: 'g', href: `${base}/queue`, words: 'needs me update' },
	{ id: 'questions', label: 'Questions', href: `${base}/questions` },
	{ id: 'evidence', label: 'Evidence', href: `${base}/evidence`, words: 'articles library' },
	{ id: 'record', label: 'Track record', href: `${base}/record`, words: 'calibration scores' },
	...(space.hasLeaderboard
		? [{ id: 'board', label: 'Leaderboard', href: `${base}/record/leaderboard`, words: 'ranks' }]
		: []),
	{ id: 'sheet', label: 'Drop a spreadsheet', href: `${base}/record/spreadsheet`, words: 'import' },
	{ id: 'docket', label: 'Resolve', href: `${base}/resolve`, words: 'due docket' },
	{ id: 'briefs', label: 'Briefs', href: `${base}/briefs`, words: 'report customer' },
	{ id: 'notices', label: 'Notices', href: `${base}/notices`, words: 'told mentioned' },
	{
		id: 'told',
		label: 'What you are told of',
		href: `${base}/notices/settings`,
		words: 'mail feed'
	},
	{ id: 'notes', label: 'Your notes', href: `${base}/notes`, words: 'private' },
	{ id: 'activity', label: 'Activity', href: `${base}/activity`, words: 'log history' },
	{ id: 'definitions', label: 'Definitions', href: `${base}/definitions`, words: 'formulas brier' },
	{ id: 'settings', label: 'Members and settings', href: `${base}/settings`, words: 'invite' },
	{ id: 'account', label: 'Your account', href: '/account', words: 'password sign out name' },
	{ id: 'kept', label: 'Kept in this browser', href: '/kept', words: 'drafts waiting offline' },
	...others.map(({ id, name, slug }) => ({
		...{ id, label: `Move to ${name}`, href: `/${encodeURIComponent(slug)}`, words: 'space' }
	}))
];

function pressWatch() {
	setTimeout(() => document.querySelector<HTMLElement>('[data-watch]')?.click(), 0);
}

function focusForecast() {
	// The dialog gives the focus back as it goes; the field takes it after that.
	setTimeout(() => document.querySelector<HTMLElement>('#forecast input')?.focus(), 0);
}
