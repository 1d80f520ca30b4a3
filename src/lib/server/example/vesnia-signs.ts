/** What may be heard about an older question of one topic: what makes it likelier, and what less. */
export type Signs = {
	/** The `will` of its topic, word for word. */
	will: string;
	for: readonly string[];
	against: readonly string[];
};

const signs = (will: string, likelier: readonly string[], less: readonly string[]): Signs => ({
	...{ will, for: likelier, against: less }
});

/** Signs for a part of `TOPICS`; a `{name}` is what it is in the question. All of it is fiction. */
export const SIGNS: readonly Signs[] = [
	signs(
		'the Vesnian parliament pass the {bill}',
		[
			'The whips of both coalition parties say that they have the votes for the {bill}',
			'The {bill} leaves committee without a change that either partner had opposed',
			'The speaker puts the {bill} on the agenda of the coming week'
		],
		[
			'The smaller coalition partner asks for the {bill} to go back to committee',
			'Three members of the coalition say that they will not vote for the {bill}',
			'The reading of the {bill} slips to a later sitting'
		]
	),
	signs(
		'the {committee} report on the {bill}',
		[
			'The {committee} closes its hearings on the {bill}',
			'A draft report on the {bill} is with the members of the {committee}'
		],
		[
			'The {committee} asks for two more opinions on the {bill}',
			'The sitting of the {committee} on the {bill} is called off'
		]
	),
	signs(
		'Vesnia’s {minister} leave office',
		[
			'A newspaper prints letters in which the {minister} promises a contract',
			'The smaller coalition partner says that it has lost confidence in the {minister}'
		],
		[
			'The head of government says in parliament that the {minister} stays',
			'An inquiry finds no fault with the {minister}'
		]
	),
	signs(
		'the upper house send the {bill} back',
		[
			'The upper house’s legal service finds two clauses of the {bill} unclear',
			'Two groups in the upper house announce changes to the {bill}'
		],
		[
			'The largest group in the upper house says that it can live with the {bill}',
			'The upper house puts the {bill} on its list without a debate'
		]
	),
	signs(
		'workers at {company} go on strike',
		[
			'Nine in ten union members at {company} vote for a strike',
			'Talks on pay at {company} break off without a new day'
		],
		[
			'The union and {company} agree to go to arbitration',
			'The management of {company} raises its offer on pay'
		]
	),
	signs(
		'a rating agency lower Vesnia’s credit rating',
		[
			'One of the agencies sets Vesnia’s outlook to negative',
			'The deficit of the first half-year is larger than planned'
		],
		[
			'One of the agencies confirms Vesnia’s rating and its stable outlook',
			'Tax receipts come in above the plan'
		]
	),
	signs(
		'an auction of Vesnian bonds fall short of bids',
		[
			'The last auction drew bids for only a little more than was on offer',
			'Two of the banks that must bid ask for their duties to be eased'
		],
		[
			'Pension funds announce that they will buy more Vesnian bonds',
			'The debt office halves the amount on offer at the next auction'
		]
	),
	signs(
		'Vesnia close the {crossing} crossing for a whole day',
		[
			'The border police move two more units to {crossing}',
			'Hauliers announce a blockade of the {crossing} crossing'
		],
		[
			'Both sides agree on longer opening hours at {crossing}',
			'The repairs at {crossing} are to be done by night'
		]
	),
	signs(
		'the state of alert in {region} be lifted',
		[
			'The last families who had left {region} return home',
			'The governor asks for an end to the alert for {region}'
		],
		[
			'Another find of ammunition is reported from {region}',
			'The ministry asks to prolong the alert for {region}'
		]
	),
	signs(
		'{plant} return to the grid',
		[
			'The grid operator’s calendar of outages gives a day for {plant}',
			'The regulator approves the repair at {plant}'
		],
		['A second fault is found at {plant}', 'A spare part for {plant} is six weeks late']
	),
	signs(
		'the regulator approve higher network charges',
		[
			'The regulator’s staff recommend most of the rise in network charges',
			'The hearing on network charges ends without an objection'
		],
		[
			'The energy minister asks the regulator to wait',
			'A consumers’ group takes the method behind the network charges to court'
		]
	),
	signs(
		'the foreign ministers of Vesnia and {neighbour} meet in person',
		[
			'Both ministries say that they are looking for a day on which to meet',
			'An advance party from {neighbour} visits the foreign ministry'
		],
		[
			'{neighbour} calls off a meeting of officials',
			'The foreign minister’s diary for the month has no free day'
		]
	),
	signs(
		'talks between Vesnia and {neighbour} on {issue} resume',
		[
			'Vesnia and {neighbour} name new heads of delegation for {issue}',
			'A mediator on {issue} spends two days in both capitals'
		],
		[
			'{neighbour} says that on {issue} there is nothing to talk about',
			'The delegation for {issue} is sent to other work'
		]
	),
	signs(
		'Vesnia and {neighbour} sign the {treaty}',
		[
			'The text of the {treaty} is initialled',
			'The cabinet empowers the foreign minister to sign the {treaty}'
		],
		[
			'{neighbour} asks for a further round on the {treaty}',
			'The finance ministry objects to a clause of the {treaty}'
		]
	),
	signs(
		'{neighbour} lift its ban on {good} from Vesnia',
		[
			'Inspectors from {neighbour} find nothing to object to in {good} from Vesnia',
			'A court in {neighbour} rules against the ban on {good}'
		],
		[
			'Producers in {neighbour} call for the ban on {good} to stay',
			'{neighbour} finds fault with a load of {good}'
		]
	),
	signs(
		'the grid operator draw on the strategic gas reserve',
		[
			'A cold fortnight is forecast',
			'Gas in the ordinary stores falls below a fifth of what they hold'
		],
		['A tanker of liquefied gas is unloaded at the terminal', 'The forecast turns milder']
	),
	signs(
		'{company} announce more than {jobs} job cuts',
		[
			'The board of {company} hires advisers to cut its costs',
			'A plan to close two sites of {company} is leaked'
		],
		[
			'The management of {company} signs a pact against dismissals',
			'Orders at {company} are up on the year'
		]
	)
];

/** What may be heard about an older question with several options, and how many times likelier it is under each, in their order. */
export const CHOICE_SIGNS: readonly {
	/** The title of its pattern, word for word. */
	title: string;
	rows: readonly (readonly [claim: string, ...ratios: number[]])[];
}[] = [
	{
		title: 'What will the central bank of Vesnia do with its policy rate in {month}?',
		rows: [
			['The minutes of the last meeting record two votes for a cut', 3, 1, 1 / 3],
			['Inflation comes in below the bank’s own forecast', 3, 1 / 1.5, 1 / 3],
			['The governor says that there is no hurry', 1 / 3, 3, 1 / 1.5],
			['The vesna has its weakest week of the year', 1 / 3, 1, 3],
			['Wages in the public service rise by more than planned', 1 / 1.5, 1, 1.5]
		]
	},
	{
		title: 'What will supply most of Vesnia’s power in {month}?',
		rows: [
			['The reservoirs on the Upper Velm are fuller than in ten years', 10, 1 / 3, 1, 1 / 3],
			['The Velm is low for the time of the year', 1 / 10, 3, 1, 1.5],
			['The gas plant at Amel is out for repairs', 1, 1 / 10, 1, 3],
			['The wind farm off the Amel coast sets a record for a week', 1, 1 / 1.5, 3, 1 / 1.5],
			['The line to Ilmaria carries more than before', 1 / 1.5, 1 / 1.5, 1, 3]
		]
	}
];
