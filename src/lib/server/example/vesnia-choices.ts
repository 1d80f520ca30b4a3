/** A pattern for older multiple-choice questions; `{month}` is the month in which the question ends. */
export type Choice = {
	tag: 'economy' | 'parliament' | 'energy' | 'diplomacy';
	title: string;
	criteria: string;
	/** In order of size where `ordered`. */
	options: readonly string[];
	ordered: boolean;
};

/** What the older multiple-choice questions are about. All of it is fiction. */
export const CHOICES: readonly Choice[] = [
	{
		tag: 'economy',
		title: 'What will the central bank of Vesnia do with its policy rate in {month}?',
		criteria:
			'The change of the policy rate announced in {month}, all meetings of the month taken together.',
		options: ['A cut', 'No change', 'A rise'],
		ordered: true
	},
	{
		tag: 'economy',
		title: 'How many ships will Port Amel clear in {month}?',
		criteria: 'The number of ships in the port authority’s first report on {month}.',
		options: ['Fewer than 180', '180 to 219', '220 to 259', '260 or more'],
		ordered: true
	},
	{
		tag: 'parliament',
		title: 'Which group will win the largest share in the council elections of {month}?',
		criteria:
			'The group with the most votes over all councils elected in {month}, according to the electoral office.',
		options: [
			'The larger coalition party',
			'The smaller coalition partner',
			'The opposition',
			'Local lists'
		],
		ordered: false
	},
	{
		tag: 'diplomacy',
		title: 'Which neighbour will Vesnia’s foreign minister visit first in {month}?',
		criteria:
			'The first of the four countries in which the foreign minister is received in {month}.',
		options: ['Kestria', 'Ilmaria', 'Drevany', 'Sorrel', 'None of them'],
		ordered: false
	},
	{
		tag: 'energy',
		title: 'What will supply most of Vesnia’s power in {month}?',
		criteria: 'The largest source in the grid operator’s first report on {month}.',
		options: ['Water', 'Gas', 'Wind', 'Imports'],
		ordered: false
	}
];
