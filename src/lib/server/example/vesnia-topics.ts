/** A pattern for questions about Vesnia. `{name}` takes a word of `WORDS`, `{day}` the deadline. */
type Topic = {
	tag: 'economy' | 'parliament' | 'security' | 'energy' | 'diplomacy';
	/** Stands between “Will” and “by {day}?”. */
	will: string;
	/** Stands between “Happens if” and “before the end of {day}”. */
	happens: string;
	source: string;
};

const topics = (
	tag: Topic['tag'],
	source: string,
	rows: readonly (readonly [will: string, happens: string])[]
): Topic[] => rows.map(([will, happens]) => ({ tag, source, will, happens }));

/** What the older questions are about. Vesnia, its neighbours and its places are fictional. */
export const TOPICS: readonly Topic[] = [
	...topics('parliament', 'the parliamentary record', [
		[
			'the Vesnian parliament pass the {bill}',
			'the {bill} passes its final reading in the Vesnian parliament'
		],
		[
			'the {committee} report on the {bill}',
			'the {committee} of the Vesnian parliament adopts its report on the {bill}'
		],
		[
			'Vesnia’s {minister} face a vote of no confidence',
			'the Vesnian parliament votes, with any result, on a motion of no confidence in the {minister}'
		],
		[
			'Vesnia’s {minister} leave office',
			'the {minister} of Vesnia resigns or is dismissed, with the resignation accepted'
		],
		[
			'the upper house send the {bill} back',
			'the upper house of Vesnia returns the {bill} to the lower house with changes'
		],
		['a by-election be called in {region}', 'a by-election for a seat in {region} is called'],
		[
			'the smaller coalition partner vote against the {bill}',
			'a majority of the smaller coalition partner’s members vote against the {bill} in any reading'
		],
		[
			'the opposition force a special sitting on {topic}',
			'the Vesnian parliament holds a special sitting on {topic} at the opposition’s request'
		],
		[
			'parliament ratify the {treaty} with {neighbour}',
			'the Vesnian parliament votes to ratify the {treaty} with {neighbour}'
		],
		[
			'a petition for a referendum on the {bill} be accepted',
			'the speaker accepts a petition for a referendum on the {bill}'
		],
		[
			'the constitutional court strike down any part of the {bill}',
			'the constitutional court of Vesnia annuls any provision of the {bill}'
		]
	]),
	...topics('economy', 'the first figure or notice that the responsible body publishes', [
		[
			'the vesna lose {loss}% against the euro in a week',
			'the central bank’s fixing of the vesna falls by {loss}% or more over five working days'
		],
		[
			'at least {votes} members of the central bank’s council vote against a rate decision',
			'the minutes of a rate decision taken after the question was asked record at least {votes} votes against it'
		],
		[
			'a monthly inflation figure miss the central bank’s forecast by {gap} points',
			'the first figure for a month’s inflation is {gap} points or more away from the central bank’s latest forecast'
		],
		[
			'{company} announce more than {jobs} job cuts',
			'{company} announces, in one plan, that more than {jobs} jobs will go'
		],
		[
			'an auction of Vesnian bonds fall short of bids',
			'an auction of Vesnian government bonds draws bids for less than the amount on offer'
		],
		[
			'a rating agency lower Vesnia’s credit rating',
			'any of the three agencies that rate Vesnia lowers its long-term rating'
		],
		[
			'the government sell part of its stake in {company}',
			'the government of Vesnia signs a contract to sell any of its shares in {company}'
		],
		[
			'workers at {company} go on strike',
			'a strike stops work at {company} for at least one whole shift'
		],
		[
			'Vesnia’s unemployment rate rise in two months running',
			'the published unemployment rate is higher than a month before twice in a row'
		],
		[
			'{company} report a loss for the half-year',
			'{company} publishes a net loss for its latest half-year'
		],
		[
			'Vesnia raise the import duty on {good}',
			'a higher import duty on {good} appears in the official gazette'
		]
	]),
	...topics('security', 'the ministry concerned or two independent outlets', [
		[
			'Vesnia close the {crossing} crossing for a whole day',
			'the {crossing} crossing is closed to all traffic from midnight to midnight'
		],
		[
			'Vesnia and {neighbour} hold a joint exercise',
			'units of Vesnia and {neighbour} begin a joint exercise on the territory of either'
		],
		[
			'an attack on computers take {service} offline for six hours',
			'{service} is out of reach for six hours in a row because of an attack that the government confirms'
		],
		[
			'the state of alert in {region} be lifted',
			'the state of alert in {region} is lifted for the whole region'
		],
		[
			'Vesnia call up reservists for {region}',
			'an order to call up reservists for service in {region} is signed'
		],
		[
			'Vesnia sign the contract for {equipment}',
			'the defence ministry of Vesnia signs a contract to buy {equipment}'
		],
		[
			'the coast guard detain a vessel from {neighbour}',
			'the coast guard of Vesnia brings a vessel registered in {neighbour} into port against its will'
		],
		['a drone be reported over {site}', 'the police confirm an unidentified drone over {site}'],
		[
			'Vesnia expel a military attaché of {neighbour}',
			'the government of Vesnia orders a military attaché of {neighbour} to leave'
		],
		[
			'Vesnia and {neighbour} open a hotline between their coast guards',
			'a direct line between the coast guards of Vesnia and {neighbour} is in service'
		]
	]),
	...topics('energy', 'the grid operator or the energy regulator', [
		[
			'the grid operator draw on the strategic gas reserve',
			'the grid operator takes any gas out of the strategic reserve'
		],
		[
			'{plant} return to the grid',
			'{plant} feeds power into the grid for 24 hours in a row after its outage'
		],
		[
			'the price of power in Vesnia exceed {price} vesna for an hour',
			'any hour of the day-ahead auction is priced above {price} vesna per megawatt-hour'
		],
		[
			'gas flow through the {crossing} pipeline from {neighbour}',
			'the {crossing} pipeline delivers gas from {neighbour} on seven days in a row'
		],
		[
			'the regulator approve higher network charges',
			'the energy regulator of Vesnia approves a rise in network charges'
		],
		[
			'the contract for the wind farm off {region} be awarded',
			'the contract for the wind farm off {region} is awarded'
		],
		[
			'Vesnia import power from {neighbour} on ten days in a row',
			'Vesnia is a net importer of power from {neighbour} on ten days in a row'
		],
		[
			'petrol in Vesnia become {dearer}% dearer within a month',
			'the weekly average price of petrol is {dearer}% or more above that of four weeks before'
		],
		[
			'Vesnia and {neighbour} agree on a price for gas',
			'the gas companies of Vesnia and {neighbour} sign a contract that fixes a price or a formula'
		],
		[
			'Vesnia order the release of emergency oil stocks',
			'the government of Vesnia orders a release from its emergency oil stocks'
		]
	]),
	...topics('diplomacy', 'the foreign ministry of either country', [
		[
			'the foreign ministers of Vesnia and {neighbour} meet in person',
			'the foreign ministers of Vesnia and {neighbour} hold a meeting of their own in person'
		],
		[
			'Vesnia recall its ambassador to {neighbour}',
			'Vesnia calls its ambassador to {neighbour} home for consultations or for good'
		],
		[
			'Vesnia and {neighbour} sign the {treaty}',
			'representatives of both governments sign the {treaty}'
		],
		[
			'Vesnia open a consulate in {neighbour}',
			'a new Vesnian consulate in {neighbour} receives its first visitors'
		],
		[
			'{neighbour} lift its ban on {good} from Vesnia',
			'the import ban of {neighbour} on {good} from Vesnia is lifted in whole'
		],
		[
			'the president of Vesnia visit {neighbour}',
			'the president of Vesnia sets foot in {neighbour} on an official visit'
		],
		[
			'talks between Vesnia and {neighbour} on {issue} resume',
			'delegations of Vesnia and {neighbour} meet on {issue}, in person or by video link'
		],
		[
			'Vesnia impose sanctions on officials of {neighbour}',
			'Vesnia puts at least one serving official of {neighbour} on its sanctions list'
		],
		[
			'{neighbour} accept the arbitrators’ ruling on {issue}',
			'the government of {neighbour} states in writing that it will comply with the ruling on {issue}'
		],
		[
			'Vesnia and {neighbour} publish a joint statement on {issue}',
			'both governments publish the same statement on {issue}'
		],
		[
			'{neighbour} drop the visa requirement for Vesnians',
			'citizens of Vesnia may enter {neighbour} for a short stay without a visa'
		]
	])
];
