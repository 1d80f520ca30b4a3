import type { Outputs } from '#lib/client/types.ts';
import type { BoardGroup } from '#lib/ui/charts/leaderboard/groups.ts';

type Entry = NonNullable<Outputs['record']['leaderboard']>['entries'][number];

/** Those of the board who are listed together, and what is said above them. */
export type ListedGroup = Omit<BoardGroup, 'marks'> & {
	readonly place: Entry['place'];
	readonly marks: readonly Entry[];
	readonly says: string;
};

/** The groups that have anybody in them: people with a rank, people with too few questions, then whoever stands apart. */
export function boardGroups(entries: readonly Entry[], needed: number): ListedGroup[] {
	const apart = 'Scored against the people, without a rank; they change nobody’s score.';
	const groups: readonly Omit<ListedGroup, 'marks' | 'mayRank'>[] = [
		{
			...{ place: 'ranked', title: 'People' },
			says: 'A rank is a range: who could not be told apart by chance has a rank in common.'
		},
		{
			...{ place: 'too_few', title: 'Too few to rank' },
			says: `A rank takes ${needed} resolved questions that somebody else answered too.`
		},
		{
			...{ place: 'imported', title: 'Imported people' },
			says: 'They count among those the others are compared with, and take no rank.'
		},
		{ place: 'bot', title: 'Bots', says: apart },
		{ place: 'market', title: 'Markets', says: apart },
		{ place: 'group', title: 'Groups', says: apart }
	];
	return groups
		.map((group) => ({
			...group,
			mayRank: group.place === 'ranked' || group.place === 'too_few',
			marks: entries.filter(({ place }) => place === group.place)
		}))
		.filter(({ marks }) => marks.length > 0);
}
